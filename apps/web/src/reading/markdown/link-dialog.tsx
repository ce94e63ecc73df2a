import { Button } from "../../ui/button.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { CopyButton } from "../../ui/copy-button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import type { AskedLink } from "./asked-link.ts"

interface LinkDialogProps {
  readonly link: AskedLink | undefined
  readonly onClose: () => void
}

/** Where a link of a text leads, before anything is opened. */
export function LinkDialog({ link, onClose }: LinkDialogProps) {
  return (
    <Dialog title="Where this link leads" isOpen={link !== undefined} onClose={onClose}>
      {link !== undefined && (
        <>
          <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
            <dt className="text-muted">Goes to</dt>
            <dd className="font-mono font-semibold break-all">{link.place}</dd>
            <dt className="text-muted">Full address</dt>
            <dd className="font-mono break-all">{link.href}</dd>
            {link.title !== undefined && (
              <>
                <dt className="text-muted">Its title</dt>
                <dd className="break-words">{link.title}</dd>
              </>
            )}
          </dl>
          {link.cautions.map((caution) => (
            <p key={caution} className="text-sm font-semibold text-warning">
              {caution}
            </p>
          ))}
          <p className="text-sm text-muted">The text may have been written by a model. Open only what you expect.</p>
          <div className="flex flex-wrap items-center justify-end gap-2">
            <CopyButton text={link.href} label="Copy address" />
            <Button onPress={onClose}>Cancel</Button>
            <a
              href={link.href}
              target="_blank"
              rel="noopener noreferrer"
              className={buttonStyle("primary")}
              onClick={onClose}
            >
              Open in a new tab
            </a>
          </div>
        </>
      )}
    </Dialog>
  )
}

import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components"
import { Button } from "../../ui/button.tsx"
import { overlayStyle } from "../../ui/overlay-style.ts"
import { keyHelp, rewriteKeyHelp } from "./keymap.ts"

/** The keys of the labeling screen. */
export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className="fixed inset-0 z-40 grid place-items-center bg-[rgb(0_0_0/0.5)] p-4"
    >
      <Modal className={`${overlayStyle.popover} max-h-[calc(100dvh-5rem)] w-[26rem] overflow-auto`}>
        <Dialog className="p-5 outline-none">
          <Heading slot="title" className="text-lg font-semibold">
            Keys
          </Heading>
          <p className="mt-1 text-sm text-muted">
            While you type in a text field, only Ctrl+Enter and Esc act, and in the rewrite its own keys.
          </p>
          <KeyList keys={keyHelp} />
          <h3 className="mt-4 text-sm font-semibold">While you rewrite</h3>
          <KeyList keys={rewriteKeyHelp} />
          <div className="mt-4 flex justify-end">
            <Button variant="primary" slot="close">
              Close
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function KeyList({ keys: list }: { readonly keys: typeof keyHelp }) {
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-sm">
      {list.map(({ keys, does }) => (
        <div key={does} className="contents">
          <dt className="flex gap-1">
            {keys.map((key) => (
              <kbd key={key} className="rounded-sm border border-control bg-sunken px-1.5 py-px text-xs font-semibold">
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}

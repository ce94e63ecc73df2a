import type { ReactNode } from "react"
import { Button } from "./button.tsx"
import { Dialog } from "./dialog.tsx"
import { Notice } from "./notice.tsx"

interface ConfirmDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What the button says: the deed itself, never "OK". */
  readonly deed: string
  readonly onConfirm: () => void
  readonly isPending: boolean
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** Asks before something that is felt by others; says what will happen. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, isOpen, onClose, deed, onConfirm, isPending, error, children } = props
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <div className="text-muted">{children}</div>
      {error !== undefined && (
        <Notice kind="error" title="Nothing was changed">
          {error}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="danger" isPending={isPending} onPress={onConfirm}>
          {deed}
        </Button>
      </div>
    </Dialog>
  )
}

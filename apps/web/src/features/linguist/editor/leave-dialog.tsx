import { useBlocker } from "@tanstack/react-router"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"

interface LeaveDialogProps {
  readonly isDirty: boolean
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

/** Asks before one leaves a concept with unsaved edits. */
export function LeaveDialog({ isDirty, onKeep, onDiscard }: LeaveDialogProps) {
  const blocker = useBlocker({
    // A change of what the address asks for is no leaving.
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    // A reload loses nothing: the text is kept in the browser.
    enableBeforeUnload: false,
    withResolver: true,
  })
  if (blocker.status !== "blocked") return null
  return (
    <Dialog title="Leave without saving?" isOpen onClose={blocker.reset}>
      <p className="text-muted">
        Your edits are not in a proposal yet. They can stay in this browser until you come back to the concept.
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={blocker.reset}>Go on editing</Button>
        <Button
          variant="danger"
          onPress={() => {
            onDiscard()
            blocker.proceed()
          }}
        >
          Discard and leave
        </Button>
        <Button
          variant="primary"
          onPress={() => {
            onKeep()
            blocker.proceed()
          }}
        >
          Keep for later
        </Button>
      </div>
    </Dialog>
  )
}

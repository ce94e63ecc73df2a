import type { ReactNode } from "react"
import { Button } from "../../../ui/button.tsx"

interface SaveBarProps {
  readonly isDirty: boolean
  readonly isPending: boolean
  /** What stands beside the buttons, such as how many errors there are. */
  readonly children?: ReactNode
  readonly onSave: () => void
  readonly onDiscard: () => void
  readonly onUndo: (() => void) | undefined
  readonly onRedo: (() => void) | undefined
}

/** What can be done with a concept in writing; stays at the foot of the window. */
export function SaveBar({ isDirty, isPending, children, onSave, onDiscard, onUndo, onRedo }: SaveBarProps) {
  return (
    <div
      data-page-foot
      className="sticky bottom-(--banner-height) z-10 -mx-4 flex flex-wrap items-center gap-2 border-t border-line bg-surface px-4 py-2.5 sm:-mx-6 sm:px-6 xl:rounded-t-lg xl:border-x"
    >
      <Button
        variant="primary"
        aria-keyshortcuts="Control+S"
        isDisabled={!isDirty}
        isPending={isPending}
        onPress={onSave}
      >
        Save
      </Button>
      <Button isDisabled={!isDirty} onPress={onDiscard}>
        Discard
      </Button>
      <Button variant="quiet" isDisabled={onUndo === undefined} onPress={() => onUndo?.()}>
        Undo
      </Button>
      <Button variant="quiet" isDisabled={onRedo === undefined} onPress={() => onRedo?.()}>
        Redo
      </Button>
      <span className="text-sm text-muted" role="status">
        {isDirty ? "Not saved yet; kept in this browser" : "Nothing unsaved"}
      </span>
      <span className="ml-auto">{children}</span>
    </div>
  )
}

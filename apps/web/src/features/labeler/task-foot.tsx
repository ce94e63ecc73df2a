import { type ReactNode, useId } from "react"
import { Button } from "../../ui/button.tsx"
import type { ActionName } from "./keys/keymap.ts"

interface TaskFootProps {
  /** Why the judgment was not sent. */
  readonly problems: readonly string[]
  readonly isLeaving: boolean
  readonly isRevision: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Whether term marks come with the decision. */
  readonly hasMarksLater: boolean
  readonly status: ReactNode
  readonly onAction: (action: ActionName) => void
  /** What is decided here. */
  readonly children: ReactNode
}

/** The foot of a task, always in sight: the decision, what is missing, where the work is, and everything else to do. */
export function TaskFoot(props: TaskFootProps) {
  const { problems, isLeaving, isRevision, canUndo, canRedo, hasMarksLater, status, onAction, children } = props
  const problemsId = useId()
  return (
    <div data-page-foot className="sticky bottom-(--banner-height) z-10 border-t border-line bg-surface shadow-overlay">
      <div className="mx-auto flex max-w-[110rem] flex-col gap-2 px-4 py-2.5">
        {problems.length > 0 && (
          <ul id={problemsId} role="alert" className="text-sm font-semibold text-error">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {children}
          <Button
            variant="primary"
            isPending={isRevision && isLeaving}
            onPress={() => onAction("submit")}
            {...(problems.length > 0 ? { "aria-describedby": problemsId } : {})}
          >
            {isRevision ? "Submit the new version" : "Submit"}
          </Button>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span className="flex flex-wrap gap-x-4">
            {status}
            {hasMarksLater && <span className="text-xs text-muted">Terms are marked once you have decided</span>}
          </span>
          <span className="flex flex-wrap gap-1">
            <Button variant="quiet" isDisabled={!canUndo} onPress={() => onAction("undo")}>
              Undo
            </Button>
            <Button variant="quiet" isDisabled={!canRedo} onPress={() => onAction("redo")}>
              Redo
            </Button>
            <Button variant="quiet" onPress={() => onAction("guidelines")}>
              Guidelines
            </Button>
            {!isRevision && (
              <>
                {" "}
                <Button variant="quiet" onPress={() => onAction("suggest")}>
                  Suggest a term
                </Button>
                <Button variant="quiet" onPress={() => onAction("flag")}>
                  Report
                </Button>
                <Button variant="quiet" isPending={isLeaving} onPress={() => onAction("skip")}>
                  Skip
                </Button>
              </>
            )}
            <Button variant="quiet" onPress={() => onAction("pause")}>
              Pause
            </Button>
            <Button variant="quiet" onPress={() => onAction("help")}>
              Keys
            </Button>
          </span>
        </div>
      </div>
    </div>
  )
}

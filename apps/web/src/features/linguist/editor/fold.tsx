import { type ReactNode, useState } from "react"
import { Icon } from "../../../ui/icon.tsx"

interface FoldProps {
  readonly title: string
  /** What it holds, in a few words, while it is closed. */
  readonly hint?: string | undefined
  /** Whether the hint tells of something to mend. */
  readonly isWarning?: boolean
  readonly isOpenAtFirst?: boolean
  /** Whether something inside has to be seen. */
  readonly mustBeSeen?: boolean
  readonly children: ReactNode
}

/** A part of a form that stays folded until it is wanted. */
export function Fold({
  title,
  hint,
  isWarning = false,
  isOpenAtFirst = false,
  mustBeSeen = false,
  children,
}: FoldProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  const isShown = isOpen || mustBeSeen
  return (
    <div className="border-t border-line pt-1">
      <button
        type="button"
        aria-expanded={isShown}
        onClick={() => setIsOpen(!isShown)}
        className="flex min-h-9 w-full items-center gap-1.5 rounded-md text-left text-sm font-semibold hover:bg-hover"
      >
        <span className={`transition-transform ${isShown ? "rotate-90" : ""}`}>
          <Icon name="right" />
        </span>
        {title}
        {(!isShown || isWarning) && hint !== undefined && hint !== "" && (
          <span className={`min-w-0 truncate ${isWarning ? "text-error" : "font-normal text-muted"}`}>{hint}</span>
        )}
      </button>
      {isShown && <div className="flex flex-col gap-3 pt-2 pb-3 pl-5">{children}</div>}
    </div>
  )
}

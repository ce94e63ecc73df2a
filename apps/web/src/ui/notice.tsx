import type { ReactNode } from "react"
import { Icon, type IconName } from "./icon.tsx"

type NoticeKind = "info" | "success" | "warning" | "error"

const looks: Readonly<Record<NoticeKind, { readonly style: string; readonly icon: IconName; readonly word: string }>> =
  {
    info: { style: "border-info bg-info-soft text-info", icon: "info", word: "Note" },
    success: { style: "border-success bg-success-soft text-success", icon: "check", word: "Done" },
    warning: { style: "border-warning bg-warning-soft text-warning", icon: "warning", word: "Warning" },
    error: { style: "border-error bg-error-soft text-error", icon: "ban", word: "Error" },
  }

interface NoticeProps {
  readonly kind: NoticeKind
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** Whether screen readers speak it when it appears: errors at once, the rest when they are done. */
  readonly isAnnounced?: boolean
}

/** A message in the page: what happened, and what to do next. */
export function Notice({ kind, title, children, action, isAnnounced = true }: NoticeProps) {
  const { style, icon, word } = looks[kind]
  const role = isAnnounced ? (kind === "error" ? "alert" : "status") : undefined
  return (
    <div role={role} className={`flex gap-3 rounded-lg border-l-4 px-4 py-3 ${style}`}>
      <span className="pt-0.5">
        <Icon name={icon} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          <span className="sr-only">{word}: </span>
          {title}
        </p>
        {children !== undefined && <div className="mt-0.5 text-sm text-ink">{children}</div>}
        {action !== undefined && action !== false && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  )
}

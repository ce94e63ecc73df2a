import type { ReactNode } from "react"

const tones = {
  neutral: "border-line bg-sunken text-muted",
  accent: "border-line bg-accent-soft text-accent-ink",
  success: "border-line bg-success-soft text-success",
  warning: "border-line bg-warning-soft text-warning",
  error: "border-line bg-error-soft text-error",
} as const

/** The colours a badge can have; its text says the same. */
export type BadgeTone = keyof typeof tones

/** A short word about the thing beside it. */
export function Badge({ tone = "neutral", children }: { readonly tone?: BadgeTone; readonly children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-sm border px-1.5 py-px text-xs font-semibold whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  )
}

import type { ReactNode } from "react"
import { Button, Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components"

interface TooltipProps {
  /** The whole of what `children` shows only in part. */
  readonly whole: string
  readonly children: ReactNode
}

/** Something shown short, with the whole of it on hover and on focus. */
export function Tooltip({ whole, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={300}>
      <Button className="rounded-sm font-mono text-xs underline decoration-dotted underline-offset-4">
        {children}
        <span className="sr-only">, in full: {whole}</span>
      </Button>
      <AriaTooltip
        offset={6}
        className="z-40 max-w-[min(30rem,90vw)] rounded-md border border-line bg-surface px-2.5 py-1.5 font-mono text-xs break-all text-ink shadow-overlay"
      >
        {whole}
      </AriaTooltip>
    </TooltipTrigger>
  )
}

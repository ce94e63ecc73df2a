import type { ReactNode } from "react"
import { useMemo } from "react"
import type { Termbase } from "../../use-termbase.ts"
import { ResponseContext } from "../../terms/disputes.ts"
import { AdherenceBadge } from "../adherence-badge.tsx"
import { readingClass } from "../settings/reading-style.ts"
import { TermText } from "../term-text.tsx"
import type { ShownResponse } from "./shown-response.ts"

interface ResponseCardProps {
  readonly response: ShownResponse
  /** Without one the text is shown without marks and score. */
  readonly termbase: Termbase | undefined
  readonly isFormatted: boolean
  readonly isHighlighted: boolean
  /** The `ref` of its own scroll area; without one it scrolls with the page. */
  readonly scrollArea: ((area: HTMLElement | null) => (() => void) | undefined) | undefined
  /** Stands after the name, such as how it was judged. */
  readonly status: ReactNode
  /** Stands at the end of the name's line. */
  readonly actions: ReactNode
  readonly footer: ReactNode
  /** Stands instead of the text, such as the text with its differences marked. */
  readonly children?: ReactNode
}

/** One response, whole, with its terms marked. */
export function ResponseCard(props: ResponseCardProps) {
  const { response, termbase, isFormatted, isHighlighted, scrollArea, status, actions, footer, children } = props
  const { id, name, text } = response
  const report = useMemo(() => termbase?.assess(text), [termbase, text])
  return (
    <section
      aria-label={`Response ${name}`}
      data-response={name}
      className={`flex min-w-0 flex-col rounded-lg border bg-surface ${isHighlighted ? "border-accent outline-1 outline-accent" : "border-line"}`}
    >
      {/* On a long response the name stays in sight, and choosing moves nothing. */}
      <header className="flex flex-wrap items-center gap-2 rounded-t-lg border-b border-line bg-surface px-4 py-2 md:sticky md:top-[calc(var(--banner-height)+var(--header-height))] md:z-[5]">
        <h2 className="text-base font-semibold">Response {name}</h2>
        {report !== undefined && <AdherenceBadge report={report} />}
        {status}
        <span className="-mr-2 ml-auto flex items-center">{actions}</span>
      </header>
      <div
        {...(scrollArea === undefined
          ? {}
          : { ref: scrollArea, role: "region", tabIndex: 0, "aria-label": `Text of response ${name}` })}
        className={`px-4 py-3 ${scrollArea === undefined ? "" : "max-h-[max(16rem,calc(100dvh-26rem))] overflow-y-auto"}`}
      >
        <div className={readingClass}>
          {children ?? (
            <ResponseContext value={id}>
              <TermText text={text} termbase={termbase} label={`Terms of response ${name}`} isFormatted={isFormatted} />
            </ResponseContext>
          )}
        </div>
      </div>
      {footer !== undefined && <footer className="mt-auto border-t border-line px-4 py-2">{footer}</footer>}
    </section>
  )
}

import { useMemo } from "react"
import { Badge } from "../../../ui/badge.tsx"
import { Button } from "../../../ui/button.tsx"
import { AdherenceBadge } from "./adherence-badge.tsx"
import { TermText } from "./term-text.tsx"
import type { Termbase } from "../use-termbase.ts"

interface ResponsePaneProps {
  readonly name: "A" | "B"
  readonly text: string
  readonly termbase: Termbase | undefined
  readonly isPreferred: boolean
  readonly isRewritten: boolean
  readonly onRewrite: () => void
}

/** One response, whole, with its terms marked. */
export function ResponsePane({ name, text, termbase, isPreferred, isRewritten, onRewrite }: ResponsePaneProps) {
  const report = useMemo(() => termbase?.assess(text), [termbase, text])
  return (
    <section
      aria-label={`Response ${name}`}
      data-response={name}
      className={`flex min-w-0 flex-col rounded-lg border bg-surface ${isPreferred ? "border-accent outline-1 outline-accent" : "border-line"}`}
    >
      {/* On a long response the name stays in sight, and choosing moves nothing. */}
      <header className="flex flex-wrap items-center gap-2 rounded-t-lg border-b border-line bg-surface px-4 py-2 md:sticky md:top-[calc(var(--banner-height)+var(--header-height))] md:z-[5]">
        <h2 className="text-base font-semibold">Response {name}</h2>
        {report !== undefined && <AdherenceBadge report={report} />}
        {isPreferred && <Badge tone="accent">better</Badge>}
        <span className="-mr-2 ml-auto">
          <Button
            variant="quiet"
            onPress={onRewrite}
            aria-label={isRewritten ? `Go to the rewrite of ${name}` : `Rewrite ${name}`}
          >
            Rewrite
          </Button>
        </span>
      </header>
      <div className="px-4 py-3">
        <TermText text={text} termbase={termbase} label={`Terms of response ${name}`} />
      </div>
    </section>
  )
}

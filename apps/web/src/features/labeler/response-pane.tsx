import { useMemo } from "react"
import { Badge } from "../../ui/badge.tsx"
import { Button } from "../../ui/button.tsx"
import { AdherenceBadge } from "./adherence-badge.tsx"
import { TermText } from "./term-text.tsx"
import type { Termbase } from "./use-termbase.ts"

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
      className={`flex min-w-0 flex-col rounded-lg border bg-surface ${isPreferred ? "border-accent outline-1 outline-accent" : "border-line"}`}
    >
      <header className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <h2 className="text-base font-semibold">Response {name}</h2>
        {isPreferred && <Badge tone="accent">better</Badge>}
        {report !== undefined && <AdherenceBadge report={report} />}
        <span className="-mr-2 ml-auto">
          <Button
            variant="quiet"
            onPress={onRewrite}
            aria-label={isRewritten ? `Go to the rewrite of ${name}` : `Rewrite ${name}`}
          >
            {isRewritten ? "Go to rewrite" : "Rewrite"}
          </Button>
        </span>
      </header>
      <div className="px-4 py-3">
        <TermText text={text} termbase={termbase} label={`Terms of response ${name}`} />
      </div>
    </section>
  )
}

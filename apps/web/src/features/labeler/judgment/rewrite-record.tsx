import type { DraftContent } from "@readback/domain"
import { useState } from "react"
import { ChangedText } from "../../../reading/comparing/changed-text.tsx"
import { ChoiceBar } from "../../../ui/choice-bar.tsx"
import { plainLines } from "../rewriting/plain-lines.ts"

interface RewriteRecordProps {
  readonly original: string
  readonly rewrite: NonNullable<DraftContent["rewrite"]>
}

const views = [
  { id: "changes", label: "What changed" },
  { id: "whole", label: "The rewrite" },
] as const

/** A stored rewrite: what it changed of the original, or alone. */
export function RewriteRecord({ original, rewrite }: RewriteRecordProps) {
  const [view, setView] = useState<"changes" | "whole">("changes")
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-line bg-surface px-5 py-4 shadow-raised">
      <div className="max-w-80">
        <ChoiceBar label="Shown" choices={views} value={view} onChange={setView} />
      </div>
      <div className="max-w-4xl">
        {view === "changes" ? (
          <ChangedText before={plainLines(original)} after={plainLines(rewrite.text)} />
        ) : (
          <div dir="auto" className="leading-relaxed break-words whitespace-pre-wrap">
            {rewrite.text}
          </div>
        )}
      </div>
      {rewrite.changeSummary !== undefined && rewrite.changeSummary !== "" && (
        <p className="text-sm text-muted">In short: {rewrite.changeSummary}</p>
      )}
    </div>
  )
}

import type { GlossaryImportReport } from "@readback/server/api"
import { Children, useState } from "react"
import { Badge } from "../../../ui/badge.tsx"
import { Button } from "../../../ui/button.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { problemKindWords } from "./problem-kind-names.ts"

const SHOWN = 10

interface ImportProblemsProps {
  readonly problems: GlossaryImportReport["problems"]
  readonly kinds: GlossaryImportReport["problemKinds"]
  /** How many there are in all; the server sends the first ones only. */
  readonly total: number
}

/** Problems that the glossary would have and has not now, such as terms that two concepts share. */
export function ImportProblems({ problems, kinds, total }: ImportProblemsProps) {
  const [shown, setShown] = useState(SHOWN)
  if (problems.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">
        {countOf(total, "problem")} that the glossary would get
        {total > problems.length && `; the first ${problems.length} are listed`}
      </h3>
      <p className="text-sm text-muted">
        {problemKindWords(kinds)
          .map(({ name, count }) => `${formatCount(count)} ${name}`)
          .join(" · ")}
      </p>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm shadow-raised">
        {Children.toArray(
          problems.slice(0, shown).map(({ severity, message }) => (
            <li className="flex items-start gap-3 px-4 py-2">
              <Badge tone={severity}>{severity === "error" ? "Error" : "Warning"}</Badge>
              <span className="min-w-0 grow break-words">{message}</span>
            </li>
          )),
        )}
      </ul>
      {shown < problems.length && (
        <div>
          <Button onPress={() => setShown(shown + 50)}>Show more problems</Button>
        </div>
      )}
    </div>
  )
}

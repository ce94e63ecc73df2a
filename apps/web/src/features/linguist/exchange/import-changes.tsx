import type { GlossaryImportReport } from "@readback/server/api"
import { useState } from "react"
import { Badge, type BadgeTone } from "../../../ui/badge.tsx"
import { Button } from "../../../ui/button.tsx"
import { formatCount } from "../../../words/format-count.ts"
import { ChangeDetails } from "../change-details.tsx"
import { changeOfConcept } from "../change-of-concept.ts"

const SHOWN = 8

type Change = GlossaryImportReport["changes"][number]

const looks: Readonly<Record<Change["kind"], { readonly tone: BadgeTone; readonly word: string }>> = {
  added: { tone: "success", word: "Added" },
  removed: { tone: "error", word: "Removed" },
  changed: { tone: "accent", word: "Changed" },
}

interface ImportChangesProps {
  readonly changes: readonly Change[]
  /** How many there are in all; the server sends the first ones only. */
  readonly total: number
}

/** Some of the concepts that an import adds, changes or removes, with what was and what would be. */
export function ImportChanges({ changes, total }: ImportChangesProps) {
  const [shown, setShown] = useState(SHOWN)
  if (changes.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">
        {total > changes.length
          ? `The first ${changes.length} of ${formatCount(total)} changes; the proposal has them all`
          : "Changes"}
      </h3>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
        {changes.slice(0, shown).map((change) => (
          <ChangeEntry key={change.conceptId} change={change} />
        ))}
      </ul>
      {shown < changes.length && (
        <div>
          <Button onPress={() => setShown(changes.length)}>Show more changes</Button>
        </div>
      )}
    </div>
  )
}

function ChangeEntry({ change: { kind, name, before, after } }: { readonly change: Change }) {
  const details = changeOfConcept(before, after)
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={looks[kind].tone}>{looks[kind].word}</Badge>
        <span className="font-semibold">{name}</span>
      </div>
      {details !== undefined && <ChangeDetails change={details} />}
    </li>
  )
}

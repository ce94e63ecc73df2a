import { Notice } from "../../../ui/notice.tsx"
import { verdictText } from "../verdict-text.ts"
import type { JudgmentRecord } from "./record.ts"

/** In practice: whether the judgment was as expected, and why. */
export function KnownAnswer({ record }: { readonly record: JudgmentRecord }) {
  const { known, task } = record
  if (known === null) return null
  const order = task.responses.map(({ id }) => id)
  return (
    <Notice
      kind={known.isRight ? "success" : "info"}
      isAnnounced={false}
      title={
        known.isRight
          ? "That is how the guidelines see it"
          : `The guidelines expect: ${verdictText(known.verdict, order)}`
      }
    >
      <p className="max-w-prose whitespace-pre-wrap">{known.explanation}</p>
    </Notice>
  )
}

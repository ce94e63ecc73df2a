import type { QueueHold } from "./queue-row.ts"
import { durationWords } from "./queue-words.ts"

/** Who holds a comparison, for how long, and for how long still. */
export function HoldWords({ hold }: { readonly hold: QueueHold }) {
  const { by, isReserved, heldMs, leftMs } = hold
  const age = durationWords(heldMs)
  const end = leftMs === null ? "no end" : leftMs <= 0 ? "ran out" : `ends in ${durationWords(leftMs)}`
  return (
    <>
      {by ?? "Somebody"}
      <span className="block text-xs text-muted">
        {isReserved ? "kept for them" : "held"} for {age}, {end}
      </span>
    </>
  )
}

import { failureOf } from "../../api/failure-of.ts"
import { countOf, formatCount } from "../../words/format-count.ts"
import { problemWords } from "./problem-words.ts"

interface CallCountProps {
  readonly kind: "responses" | "prelabels"
  /** Whether the form says enough to be counted. */
  readonly isComplete: boolean
  readonly counted:
    | { readonly items: number; readonly calls: number; readonly leftOut: Readonly<Record<string, number>> }
    | undefined
  readonly error: unknown
}

/** How many calls a run would make, and what it would leave out. */
export function CallCount({ kind, isComplete, counted, error }: CallCountProps) {
  return (
    <div role="status" className="rounded-lg border border-line bg-surface px-4 py-3 shadow-raised">
      {!isComplete && (
        <p className="text-sm text-muted">Choose a model, and mend what is marked, to see the number of calls.</p>
      )}
      {isComplete && error !== null && <p className="text-sm text-error">{failureOf(error).message}</p>}
      {isComplete && error === null && counted === undefined && <p className="text-sm text-muted">Counting …</p>}
      {isComplete && error === null && counted !== undefined && (
        <>
          <p className="text-sm text-muted">Calls</p>
          <p className="text-2xl font-bold tabular-nums">{formatCount(counted.calls)}</p>
          <p className="text-sm text-muted">
            for {countOf(counted.items, kind === "responses" ? "prompt" : "comparison")}
            {counted.calls === 0 && ". Choose other prompts: none of them can be sent."}
          </p>
          {Object.entries(counted.leftOut).length > 0 && (
            <dl className="mt-3 border-t border-line pt-2 text-sm">
              <dt className="font-semibold">Left out</dt>
              {Object.entries(counted.leftOut).map(([reason, count]) => (
                <dd key={reason} className="text-muted">
                  {problemWords(reason)}: {formatCount(count)}
                </dd>
              ))}
            </dl>
          )}
        </>
      )}
    </div>
  )
}

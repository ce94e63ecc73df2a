import { Figures } from "../../ui/figures.tsx"
import { formatCount } from "../../words/format-count.ts"
import { leftOutReasons } from "./left-out-reasons.ts"

/** How many rows an export has and what it leaves out, with the reasons. */
export function ExportCounts({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  const { rows = 0, "rewrite-rows": rewrites = 0, ...leftOut } = counts
  const reasons = Object.entries(leftOut).toSorted(([, one], [, two]) => two - one)
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <Figures
        figures={[
          { label: "Rows", value: formatCount(rows) },
          { label: "Of these from rewrites", value: formatCount(rewrites) },
        ]}
      />
      <div className="rounded-lg border border-line bg-surface px-4 py-3 shadow-raised">
        <h2 className="text-sm font-semibold">Left out, and why</h2>
        {reasons.length === 0 && <p className="mt-1.5 text-sm text-muted">Nothing is left out.</p>}
        <dl className="mt-1.5 grid gap-x-8 gap-y-1.5 text-sm sm:grid-cols-2">
          {reasons.map(([reason, count]) => (
            <div key={reason} className="flex gap-3">
              <dd className="order-first w-10 shrink-0 text-right font-semibold tabular-nums">{formatCount(count)}</dd>
              <dt>
                <span className="font-medium">{leftOutReasons[reason]?.title ?? reason}</span>
                <span className="block text-muted">{leftOutReasons[reason]?.why}</span>
              </dt>
            </div>
          ))}
        </dl>
      </div>
    </div>
  )
}

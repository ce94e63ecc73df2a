import { countOf, formatCount } from "../../words/format-count.ts"

interface DayChartProps {
  readonly days: readonly { readonly begins: string; readonly judgments: number }[]
}

const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short" })
const dayOfMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" })

/** How many judgments a person made on each of their last days: bars, and the same as a table for those who hear it. */
export function DayChart({ days }: DayChartProps) {
  const most = Math.max(1, ...days.map(({ judgments }) => judgments))
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3 shadow-raised">
      <div aria-hidden className="flex h-36 items-end gap-1 sm:gap-2">
        {days.map(({ begins, judgments }, at) => (
          <div
            key={begins}
            title={`${dayOfMonth.format(new Date(begins))}: ${countOf(judgments, "judgment")}`}
            className="flex h-full min-w-0 flex-1 flex-col justify-end text-center"
          >
            <span className="text-xs text-muted tabular-nums">{judgments === 0 ? "" : formatCount(judgments)}</span>
            <span
              className={`mx-auto w-full max-w-10 rounded-t-sm ${judgments === 0 ? "bg-line" : "bg-accent"}`}
              style={{ height: `${judgments === 0 ? 1 : Math.max(3, (judgments / most) * 70)}%` }}
            />
            <span
              className={`truncate border-t border-line pt-1 text-xs ${at === days.length - 1 ? "font-bold text-ink" : "text-muted"}`}
            >
              {weekday.format(new Date(begins)).slice(0, 2)}
              <span className="max-sm:hidden"> {new Date(begins).getDate()}</span>
            </span>
          </div>
        ))}
      </div>
      <table className="sr-only">
        <caption>Judgments on each of the last {days.length} days</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Judgments</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ begins, judgments }) => (
            <tr key={begins}>
              <th scope="row">{dayOfMonth.format(new Date(begins))}</th>
              <td>{judgments}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

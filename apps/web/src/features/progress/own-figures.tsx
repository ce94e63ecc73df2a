import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { type Figure, Figures } from "../../ui/figures.tsx"
import { Section } from "../../ui/section.tsx"
import { formatCount } from "../../words/format-count.ts"
import { agreementFigure } from "./agreement-figure.ts"
import { DayChart } from "./day-chart.tsx"
import { paceFigures } from "./pace-figures.ts"

/** What the server counts of a person's own work. */
export type OwnFigures = inferRouterOutputs<AppRouter>["labeling"]["figures"]

/** How much a person did, how fast, and how far others agree. */
export function OwnFiguresSection({ figures }: { readonly figures: OwnFigures }) {
  const { total, today, week, days, agreement } = figures
  const shown: readonly Figure[] = [
    { label: "Judgments today", value: formatCount(today.judgments) },
    { label: "Last 7 days", value: formatCount(week.judgments) },
    { label: "In all", value: formatCount(total) },
    ...paceFigures(today, week),
    agreementFigure(agreement),
  ]
  return (
    <div className="flex flex-col gap-6">
      <Figures figures={shown} />
      <Section title="Day by day">
        <DayChart days={days} />
      </Section>
    </div>
  )
}

import type { Figure } from "../../ui/figures.tsx"
import { formatDuration } from "../../words/format-duration.ts"

interface Pace {
  readonly medianMs: number | null
  readonly perHour: number | null
}

/** How fast a person works: half of their judgments took less, and how many an hour at work holds. */
export function paceFigures(today: Pace, week: Pace): readonly Figure[] {
  const time = ({ medianMs }: Pace) => (medianMs === null ? "-" : formatDuration(medianMs))
  const hourly = ({ perHour }: Pace) => (perHour === null ? "-" : String(Math.round(perHour)))
  return [
    { label: "Typical time today", value: time(today), hint: `${time(week)} over 7 days` },
    { label: "In an hour at work", value: hourly(today), hint: `${hourly(week)} over 7 days` },
  ]
}

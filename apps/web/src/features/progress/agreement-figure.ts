import type { Figure } from "../../ui/figures.tsx"
import { countOf } from "../../words/format-count.ts"

type Agreement =
  | { readonly kind: "too-few"; readonly shared: number; readonly wanted: number }
  | {
      readonly kind: "known"
      readonly shared: number
      readonly share: number
      readonly interval: { readonly low: number; readonly high: number }
    }

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** A person's agreement with others as a figure; how many shared tasks are missing where it would say nothing yet. */
export function agreementFigure(agreement: Agreement): Figure {
  const label = "Same as others"
  if (agreement.kind === "too-few") {
    const missing = agreement.wanted - agreement.shared
    return { label, value: "Not yet", hint: `${countOf(missing, "more shared task")} needed` }
  }
  const { share, shared, interval } = agreement
  return {
    label,
    value: percent(share),
    hint: `${percent(interval.low)} to ${percent(interval.high)}, on ${countOf(shared, "shared task")}`,
  }
}

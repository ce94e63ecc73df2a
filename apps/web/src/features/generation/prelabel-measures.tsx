import { Figures } from "../../ui/figures.tsx"
import { Section } from "../../ui/section.tsx"
import { formatCount } from "../../words/format-count.ts"
import type { RunDetail } from "./generation-types.ts"

type Measures = NonNullable<RunDetail["measures"]>

/** How far a model's pre-labels can be believed. */
export function PrelabelMeasures({ measures }: { readonly measures: Measures }) {
  const { consistent, agreeing, kappa, ac1, firstChosen } = measures
  return (
    <Section
      title="Against itself and against people"
      description="The model's opinion is a column for engineers. No labeler sees it, and it is no vote."
    >
      <Figures
        figures={[
          { label: "Same in both orders", value: shareWords(consistent), hint: intervalWords(consistent) },
          { label: "Agrees with people", value: shareWords(agreeing), hint: intervalWords(agreeing) },
          { label: "Cohen's kappa", value: kappa === null ? "-" : kappa.toFixed(2) },
          { label: "Gwet's AC1", value: ac1 === null ? "-" : ac1.toFixed(2) },
          { label: "Chose what it read first", value: shareWords(firstChosen), hint: intervalWords(firstChosen) },
        ]}
      />
      {agreeing.of === 0 && (
        <p className="text-sm text-muted">
          Nobody has judged these comparisons yet. Once people have, this page says how often the model agrees with
          them.
        </p>
      )}
    </Section>
  )
}

type Share = Measures["consistent"]

const percent = (share: number): string => `${Math.round(share * 100)} %`

const shareWords = ({ count, of }: Share): string => (of === 0 ? "-" : percent(count / of))

const intervalWords = ({ of, low, high }: Share): string =>
  of === 0 ? "No case yet" : `${percent(low)} to ${percent(high)}, of ${formatCount(of)}`

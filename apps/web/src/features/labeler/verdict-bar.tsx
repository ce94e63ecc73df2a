import { Label, Radio, RadioGroup } from "react-aria-components"
import { type Judging, type PairStep, stepOf } from "./judging.ts"

const steps: readonly { readonly step: PairStep; readonly short: string; readonly full: string }[] = [
  { step: -3, short: "A much better", full: "A is much better" },
  { step: -2, short: "A better", full: "A is better" },
  { step: -1, short: "A slightly", full: "A is slightly better" },
  { step: 0, short: "Tie", full: "Tie: equally good" },
  { step: 1, short: "B slightly", full: "B is slightly better" },
  { step: 2, short: "B better", full: "B is better" },
  { step: 3, short: "B much better", full: "B is much better" },
]

const choice =
  "flex min-h-11 min-w-min flex-1 cursor-pointer flex-col items-center justify-center rounded-md border border-control " +
  "bg-surface px-1.5 py-1 text-center text-xs leading-tight font-semibold text-ink hover:bg-hover " +
  "data-selected:border-accent data-selected:bg-accent data-selected:text-on-accent " +
  "data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-focus"

interface VerdictBarProps {
  readonly state: Judging
  readonly onStep: (step: PairStep) => void
  readonly onBothBad: () => void
}

/** The seven steps from "A much better" to "B much better", and "both unacceptable"; each shows its key. */
export function VerdictBar({ state, onStep, onBothBad }: VerdictBarProps) {
  const chosen = state.verdict?.outcome === "both_bad" ? "both-bad" : stepOf(state)?.toString()
  return (
    <RadioGroup
      orientation="horizontal"
      value={chosen ?? null}
      onChange={(value) => (value === "both-bad" ? onBothBad() : onStep(Number(value) as PairStep))}
      className="flex min-w-0 flex-1 flex-wrap items-stretch gap-1.5"
    >
      <Label className="sr-only">Which response is better?</Label>
      {steps.map(({ step, short, full }, index) => (
        <Radio key={step} value={String(step)} aria-label={full} className={choice}>
          <span>{short}</span>
          <kbd aria-hidden className="font-sans font-normal opacity-75">
            {index + 1}
          </kbd>
        </Radio>
      ))}
      <Radio value="both-bad" aria-label="Both are unacceptable" className={`${choice} ml-1.5`}>
        <span>Both unacceptable</span>
        <kbd aria-hidden className="font-sans font-normal opacity-75">
          0
        </kbd>
      </Radio>
    </RadioGroup>
  )
}

import type { Verdict } from "@readback/domain"
import { Label, Radio, RadioGroup } from "react-aria-components"
import { choiceStyle } from "./choice-style.ts"
import type { PairStep } from "./judging.ts"

const steps: readonly { readonly step: PairStep; readonly short: string; readonly full: string }[] = [
  { step: -3, short: "A much better", full: "A is much better" },
  { step: -2, short: "A better", full: "A is better" },
  { step: -1, short: "A slightly", full: "A is slightly better" },
  { step: 0, short: "Tie", full: "Tie: equally good" },
  { step: 1, short: "B slightly", full: "B is slightly better" },
  { step: 2, short: "B better", full: "B is better" },
  { step: 3, short: "B much better", full: "B is much better" },
]

const choice = `${choiceStyle} min-h-11 min-w-min flex-1`

/** A choice beside the seven steps. */
type Beside = Extract<Verdict["outcome"], "both_good" | "both_bad">

interface VerdictBarProps {
  readonly step: PairStep | undefined
  readonly outcome: Verdict["outcome"] | undefined
  readonly hasBothGood: boolean
  readonly hasBothBad: boolean
  readonly onStep: (step: PairStep) => void
  readonly onBeside: (outcome: Beside) => void
}

/** The seven steps from "A much better" to "B much better", and what the project allows beside them; each shows its key. */
export function VerdictBar({ step: chosen, outcome, hasBothGood, hasBothBad, onStep, onBeside }: VerdictBarProps) {
  const beside = [
    ...(hasBothGood ? [{ outcome: "both_good", short: "Both good", full: "Both are good", key: "9" } as const] : []),
    ...(hasBothBad
      ? [{ outcome: "both_bad", short: "Both unacceptable", full: "Both are unacceptable", key: "0" } as const]
      : []),
  ]
  return (
    <RadioGroup
      orientation="horizontal"
      value={chosen?.toString() ?? outcome ?? null}
      onChange={(value) => {
        const other = beside.find((one) => one.outcome === value)
        if (other === undefined) onStep(Number(value) as PairStep)
        else onBeside(other.outcome)
      }}
      className="flex min-w-0 flex-1 flex-wrap items-stretch gap-1.5"
    >
      <Label className="sr-only">Which response is better?</Label>
      {steps.map(({ step, short, full }, index) => (
        <Radio key={step} value={String(step)} aria-label={full} className={choice}>
          <span>{short}</span>
          <Key name={String(index + 1)} />
        </Radio>
      ))}
      {beside.map((one, index) => (
        <Radio
          key={one.outcome}
          value={one.outcome}
          aria-label={one.full}
          className={`${choice} ${index === 0 ? "ml-1.5" : ""}`}
        >
          <span>{one.short}</span>
          <Key name={one.key} />
        </Radio>
      ))}
    </RadioGroup>
  )
}

function Key({ name }: { readonly name: string }) {
  return (
    <kbd aria-hidden className="font-sans font-normal opacity-75">
      {name}
    </kbd>
  )
}

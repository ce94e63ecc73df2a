import type { Confidence } from "@readback/domain"
import { Label, Radio, RadioGroup } from "react-aria-components"
import { choiceStyle } from "../ranking/choice-style.ts"
import { useDigits } from "./use-digits.ts"

const degrees: readonly { readonly value: Confidence; readonly words: string }[] = [
  { value: 1, words: "Not sure" },
  { value: 2, words: "Fairly sure" },
  { value: 3, words: "Sure" },
]

interface ConfidenceChoiceProps {
  readonly value: Confidence | undefined
  readonly isRequired: boolean
  readonly onChoose: (value: Confidence) => void
}

/** How sure the labeler is; within it, the digits 1 to 3 choose. */
export function ConfidenceChoice({ value, isRequired, onChoose }: ConfidenceChoiceProps) {
  const digits = useDigits((digit) => {
    const degree = degrees.find((one) => one.value === digit)
    if (degree !== undefined) onChoose(degree.value)
  })
  return (
    <div data-confidence ref={digits}>
      <RadioGroup
        orientation="horizontal"
        value={value?.toString() ?? null}
        onChange={(chosen) => onChoose(Number(chosen) as Confidence)}
        className="flex flex-wrap items-center gap-1.5"
      >
        <Label className="mr-1 text-sm font-semibold">
          How sure are you?{isRequired ? "" : <span className="font-normal text-muted"> (optional)</span>}
        </Label>
        {degrees.map((degree) => (
          <Radio key={degree.value} value={String(degree.value)} className={`${choiceStyle} min-h-7 px-2.5`}>
            {degree.words}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  )
}

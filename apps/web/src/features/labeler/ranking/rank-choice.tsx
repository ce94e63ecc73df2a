import { Label, Radio, RadioGroup } from "react-aria-components"
import { choiceStyle } from "./choice-style.ts"
import { rankWords } from "./rank-words.ts"

interface RankChoiceProps {
  /** The response's letter. */
  readonly name: string
  readonly ranks: number
  readonly rank: number | undefined
  readonly onPlace: (rank: number) => void
}

/** The ranks of one response as buttons; several responses may share one. */
export function RankChoice({ name, ranks, rank, onPlace }: RankChoiceProps) {
  return (
    <RadioGroup
      orientation="horizontal"
      value={rank?.toString() ?? null}
      onChange={(value) => onPlace(Number(value))}
      className="flex items-center gap-1"
    >
      <Label className="sr-only">Rank of response {name}</Label>
      {Array.from({ length: ranks }, (_, at) => at + 1).map((one) => (
        <Radio
          key={one}
          value={String(one)}
          aria-label={`${name} is ${rankWords(one)}`}
          className={`${choiceStyle} size-8 text-sm`}
        >
          {one}
        </Radio>
      ))}
    </RadioGroup>
  )
}

import { Label, Radio, RadioGroup } from "react-aria-components"
import { choiceStyle } from "../ranking/choice-style.ts"

/** One point of an axis: what its button shows, and what it means. */
export interface Point {
  readonly value: number
  readonly short: string
  readonly full: string
}

interface PointChoiceProps {
  /** What is rated, for screen readers. */
  readonly label: string
  readonly points: readonly Point[]
  readonly value: number | undefined
  readonly onChoose: (value: number) => void
  /** The point under the pointer or the focus, whose meaning is shown. */
  readonly onLookAt: (value: number | undefined) => void
}

/** The points of one axis as a row of buttons; within it, digits choose from left to right. */
export function PointChoice({ label, points, value, onChoose, onLookAt }: PointChoiceProps) {
  return (
    <RadioGroup
      orientation="horizontal"
      data-points={points.length}
      value={value?.toString() ?? null}
      onChange={(chosen) => onChoose(Number(chosen))}
      className="flex items-center gap-0.5"
    >
      <Label className="sr-only">{label}</Label>
      {points.map((point) => (
        <Radio
          key={point.value}
          value={String(point.value)}
          aria-label={point.full}
          className={`${choiceStyle} size-7`}
          onHoverStart={() => onLookAt(point.value)}
          onHoverEnd={() => onLookAt(undefined)}
        >
          {point.short}
        </Radio>
      ))}
    </RadioGroup>
  )
}

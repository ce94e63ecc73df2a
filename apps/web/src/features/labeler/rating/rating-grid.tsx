import {
  type Criteria,
  type CriterionPoint,
  type RatingPoint,
  type Ratings,
  responseName,
  type RubricAxis,
} from "@readback/domain"
import { useState } from "react"
import { axisPoints } from "./axis-points.ts"
import { PointChoice } from "./point-choice.tsx"
import { useDigits } from "./use-digits.ts"

interface RatingGridProps {
  readonly rubric: readonly RubricAxis[]
  /** Response ids, left to right as shown. */
  readonly displayOrder: readonly string[]
  readonly ratings: Ratings
  readonly criteria: Criteria
  readonly onRate: (responseId: string, axis: string, point: RatingPoint) => void
  readonly onCompare: (axis: string, point: CriterionPoint) => void
}

/**
 * The project's rubric: every axis with its points, for each response or for the two against each other. Within an
 * axis a digit chooses and goes on to the next one.
 */
export function RatingGrid({ rubric, displayOrder, ratings, criteria, onRate, onCompare }: RatingGridProps) {
  const isPair = displayOrder.length === 2
  const axes = rubric.filter(({ scope }) => scope === "response" || isPair)
  const digits = useDigits(choosePoint)
  if (axes.length === 0) return null
  return (
    <section aria-label="Ratings" data-ratings ref={digits} className="flex flex-col gap-1">
      <h2 className="text-sm font-semibold">Ratings</h2>
      <div className="rounded-lg border border-line bg-surface">
        <div className="flex flex-col divide-y divide-line">
          {axes.map((axis) => (
            <Axis key={axis.id} axis={axis}>
              {(lookAt) =>
                axis.scope === "pair" ? (
                  <PointChoice
                    label={axis.name}
                    points={axisPoints(axis)}
                    value={criteria[axis.id]}
                    onChoose={(value) => onCompare(axis.id, value as CriterionPoint)}
                    onLookAt={lookAt}
                  />
                ) : (
                  displayOrder.map((responseId, at) => (
                    <span key={responseId} className="flex items-center gap-1.5">
                      <strong aria-hidden className="text-xs">
                        {responseName(at)}
                      </strong>
                      <PointChoice
                        label={`${axis.name} of response ${responseName(at)}`}
                        points={axisPoints(axis)}
                        value={ratings[responseId]?.[axis.id]}
                        onChoose={(value) => onRate(responseId, axis.id, value as RatingPoint)}
                        onLookAt={lookAt}
                      />
                    </span>
                  ))
                )
              }
            </Axis>
          ))}
        </div>
      </div>
    </section>
  )
}

interface AxisProps {
  readonly axis: RubricAxis
  readonly children: (lookAt: (value: number | undefined) => void) => React.ReactNode
}

function Axis({ axis, children }: AxisProps) {
  const [seen, setSeen] = useState<number>()
  const { name, description, anchors, isRequired } = axis
  const ends = Object.entries(anchors).filter(([, text]) => text !== "")
  const shown = seen === undefined ? ends : ends.filter(([value]) => value === String(seen))
  return (
    <div className="grid items-center gap-x-6 sm:grid-cols-[minmax(8rem,14rem)_1fr] gap-y-1 px-4 py-2">
      <div>
        <p className="text-sm font-semibold">
          {name}
          {!isRequired && <span className="font-normal text-muted"> (optional)</span>}
        </p>
        {description !== "" && <p className="text-xs text-muted">{description}</p>}
      </div>
      <div className="flex flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1.5">{children(setSeen)}</div>
        {ends.length > 0 && (
          <p className="min-h-4 text-xs text-muted">
            {shown
              .toSorted(([a], [b]) => Number(a) - Number(b))
              .map(([value, text]) => `${value}: ${text}`)
              .join(" · ")}
          </p>
        )}
      </div>
    </div>
  )
}

/** Chooses the point of the group under the focus, counted from the left, and goes on to the next group. */
function choosePoint(digit: number, pressedOn: Element): void {
  const group = pressedOn.closest<HTMLElement>("[data-points]")
  const inputs = group?.querySelectorAll<HTMLInputElement>("input")
  const chosen = inputs?.[digit - 1]
  if (group === null || chosen === undefined) return
  chosen.click()
  const groups = [...document.querySelectorAll<HTMLElement>("[data-ratings] [data-points]")]
  const next = groups[groups.indexOf(group) + 1]
  next?.querySelector<HTMLInputElement>("input:checked, input")?.focus()
}

import type { RubricAxis } from "@readback/domain"
import { type Coefficient, krippendorffAlpha } from "@readback/preference"
import { judgedStretches, ratedJudgments, type Reader } from "@readback/store"

/** How much people agree on one axis of the rubric. */
export interface AxisAgreement {
  readonly axis: string
  readonly name: string
  /** Whether responses are rated, from 1 to 5, or pairs, from −3 to 3. */
  readonly scope: RubricAxis["scope"]
  /** Responses, or pairs, that two or more people rated, and their ratings. */
  readonly units: number
  readonly ratings: number
  readonly ordinal: Coefficient
  readonly interval: Coefficient
}

const STRETCH = 2_000

/** Krippendorff's alpha of every axis; units are responses of a comparison, or pairs whichever way round. */
export async function readAxisAgreement(
  reader: Reader,
  projectId: string,
  rubric: readonly RubricAxis[],
): Promise<readonly AxisAgreement[]> {
  if (rubric.length === 0) return []
  const samples = new Map(rubric.map(({ id }) => [id, [] as number[][]]))
  for await (const stretch of judgedStretches(reader, projectId, STRETCH)) {
    const units = new Map<string, Map<string, number[]>>()
    const add = (axis: string, unit: string, value: number): void => {
      const ofAxis = units.get(axis) ?? new Map<string, number[]>()
      units.set(axis, ofAxis)
      const values = ofAxis.get(unit) ?? []
      ofAxis.set(unit, values)
      values.push(value)
    }
    for (const { comparisonId, displayOrder, ratings, criteria } of await ratedJudgments(reader, stretch)) {
      for (const [responseId, points] of Object.entries(ratings ?? {}))
        for (const [axis, point] of Object.entries(points)) add(axis, `${comparisonId} ${responseId}`, point)
      const [left = "", right = ""] = displayOrder
      for (const [axis, point] of Object.entries(criteria ?? {})) add(axis, comparisonId, left < right ? -point : point)
    }
    for (const [axis, ofAxis] of units)
      for (const values of ofAxis.values()) if (values.length > 1) samples.get(axis)?.push(values)
  }
  return rubric.map(({ id, name, scope }) => {
    const values = samples.get(id) ?? []
    // Pairs count with their sides swapped as well: then the figures do not depend on which side is called the first.
    const sample = scope === "pair" ? [...values, ...values.map((unit) => unit.map((value) => 0 - value))] : values
    return {
      axis: id,
      name,
      scope,
      units: values.length,
      ratings: values.reduce((sum, unit) => sum + unit.length, 0),
      ordinal: krippendorffAlpha(sample, "ordinal"),
      interval: krippendorffAlpha(sample, "interval"),
    }
  })
}

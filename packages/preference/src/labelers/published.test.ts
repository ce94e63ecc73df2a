import { describe, expect, test } from "vitest"
import { recordComparisons } from "../testing/record-figures.ts"
import { fixtures, hasSharedData, titled } from "../testing/shared-data.ts"
import { dawidSkene, oneCoin, type Vote } from "./dawid-skene.ts"

recordComparisons()

interface RaterCase {
  readonly id: string
  readonly input: {
    readonly responses: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
    readonly answers: readonly (readonly [string, string, string])[]
  }
  readonly expected_reference: {
    readonly class_marginals: readonly number[] | Readonly<Record<string, number>>
    readonly log_likelihood: number
    readonly patient_class_probabilities: Readonly<Record<string, readonly number[]>> | readonly (readonly number[])[]
    readonly one_coin: {
      readonly labels: Readonly<Record<string, string>>
      readonly skills: Readonly<Record<string, number>>
    }
    readonly dawid_skene: { readonly labels: Readonly<Record<string, string>> }
  }
}

const cases = fixtures<RaterCase>("annotator_models")

describe.skipIf(!hasSharedData)(titled("what votes say of raters"), () => {
  test("anaesthetists of Dawid and Skene 1979", () => {
    const { input, expected_reference: wanted } = cases.get("dawid-skene-1979-anaesthetists")!
    const votes: Vote[] = Object.values(input.responses).flatMap((observers, item) =>
      Object.values(observers).flatMap((classes, rater) => classes.map((one) => ({ item, rater, category: one - 1 }))),
    )
    const model = dawidSkene(votes, { items: 45, raters: 5, categories: 4 }, { smoothing: 0, tolerance: 1e-12 })
    const marginals = Object.values(wanted.class_marginals)
    for (const [category, share] of marginals.entries()) expect(model.marginals[category]).toBeCloseTo(share, 6)
    expect(model.logLikelihood).toBeCloseTo(wanted.log_likelihood, 5)
    for (const [item, row] of Object.values(wanted.patient_class_probabilities).entries())
      for (const [category, share] of row.entries()) expect(model.posteriors[item]?.[category]).toBeCloseTo(share, 5)
  })

  test("a toy of yes and no", () => {
    const { input, expected_reference: wanted } = cases.get("crowdkit-toy-ysda")!
    const workers = [...new Set(input.answers.map(([worker]) => worker))].sort()
    const tasks = [...new Set(input.answers.map(([, task]) => task))].sort()
    const labels = ["no", "yes"]
    const votes = input.answers.map(([worker, task, label]): Vote => {
      return { rater: workers.indexOf(worker), item: tasks.indexOf(task), category: labels.indexOf(label) }
    })
    const size = { items: tasks.length, raters: workers.length, categories: 2 }
    const labelsOf = (posteriors: readonly Float64Array[]) =>
      Object.fromEntries(posteriors.map((row, item) => [tasks[item], labels[(row[1] ?? 0) > (row[0] ?? 0) ? 1 : 0]]))
    expect(labelsOf(dawidSkene(votes, size, { smoothing: 0 }).posteriors)).toEqual(wanted.dawid_skene.labels)
    expect(labelsOf(oneCoin(votes, size, { smoothing: 0 }).posteriors)).toEqual(wanted.one_coin.labels)
  })

  test("the better rater has the higher skill", () => {
    const votes = Array.from({ length: 200 }, (_, item): readonly Vote[] => [
      { item, rater: 0, category: item % 2 },
      { item, rater: 1, category: item % 2 },
      { item, rater: 2, category: item % 5 === 0 ? 1 - (item % 2) : item % 2 },
    ]).flat()
    const { skills, marginals } = oneCoin(votes, { items: 200, raters: 3, categories: 2 })
    expect(skills[0]).toBeGreaterThan(0.99)
    expect(skills[2]).toBeCloseTo(0.8, 2)
    expect(marginals[0]).toBeCloseTo(0.5, 2)
  })
})

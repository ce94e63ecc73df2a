import { DataReleaseRecipe } from "@readback/domain"
import { expect, test } from "vitest"
import { emptyRecipe, recipeOf } from "./recipe-form.ts"

test("the form as it opens is a recipe as soon as it has a name", () => {
  expect(DataReleaseRecipe.safeParse(recipeOf(emptyRecipe)).success).toBe(false)
  const recipe = DataReleaseRecipe.parse(recipeOf({ ...emptyRecipe, name: "First" }))
  expect(recipe).toMatchObject({ name: "First", splits: { train: 90, validation: 5, test: 5 }, markingCeiling: null })
})

test.each([
  [100, 20, { train: 100, validation: 0, test: 0 }],
  [80, 20, { train: 80, validation: 20, test: 0 }],
  [60, 10, { train: 60, validation: 10, test: 30 }],
])("%i and %i percent leave the rest to the test part", (train, validation, splits) => {
  expect(recipeOf({ ...emptyRecipe, train, validation }).splits).toMatchObject(splits)
})

test("benchmarks are named where some are chosen, and absent otherwise", () => {
  expect(recipeOf(emptyRecipe)).not.toHaveProperty("benchmarks")
  expect(recipeOf({ ...emptyRecipe, benchmarks: ["MT-Bench"], benchmarkPolicy: "report" }).benchmarks).toEqual({
    names: ["MT-Bench"],
    policy: "report",
  })
})

test("a day counts to its end, and percent become shares", () => {
  const { filters } = recipeOf({
    ...emptyRecipe,
    until: "2026-05-01",
    minAgreement: 75,
    labelerGroups: " medics, ,crew",
    markings: ["UNCLASSIFIED"],
  })
  expect(filters).toMatchObject({
    from: null,
    until: "2026-05-01T23:59:59.999Z",
    minAgreement: 0.75,
    minAdherence: null,
    labelerGroups: ["medics", "crew"],
    markings: ["UNCLASSIFIED"],
  })
})

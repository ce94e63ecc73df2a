import { expect, test } from "vitest"
import { exampleWords } from "./example-words.ts"

const result = (isAsStated: boolean, found: readonly string[] = [], others: readonly string[] = []) => ({
  isAsStated,
  found,
  others,
})

test.each([
  [result(true, ["CAS", "CAS"]), "positive", undefined, "Found as “CAS”"],
  [result(false), "positive", undefined, "Fails: the term is not found here"],
  [result(false, [], ["close air support"]), "positive", undefined, "Fails: “close air support” was found instead"],
  [result(false), "positive", "one-character", "Fails: the term is quarantined, because it has one character"],
  [result(true), "negative", undefined, "Not found, as it should be"],
  [result(false, ["tank"]), "negative", undefined, "Fails: found as “tank”"],
] as const)("%j, %s, %s: %s", (outcome, side, quarantine, words) => {
  expect(exampleWords(outcome, side, quarantine)).toBe(words)
})

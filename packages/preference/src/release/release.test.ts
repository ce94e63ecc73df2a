import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { oneCoin } from "../labelers/dawid-skene.ts"
import { seededRandom } from "../numeric/seeded-random.ts"
import { assignSplit } from "./assign-split.ts"
import { countWords } from "./count-words.ts"
import { histogramOf } from "./histogram.ts"
import { nearDuplicateGroups } from "./near-duplicate-groups.ts"
import { oneCoinPosterior, oneCoinSkills } from "./one-coin-skills.ts"
import { promptSignature, SIGNATURE_BINS } from "./prompt-signature.ts"

const groupsOf = (texts: readonly string[], alike: readonly (readonly [number, number])[] = []) => {
  const signatures = new Uint16Array(texts.length * SIGNATURE_BINS)
  for (const [at, text] of texts.entries()) promptSignature(text, signatures, at * SIGNATURE_BINS)
  return [...nearDuplicateGroups(signatures, texts.length, alike)]
}
const random = seededRandom(5)
const words = (count: number) => Array.from({ length: count }, () => `w${Math.floor(random() * 5_000)}`)

describe("near-duplicate groups", () => {
  const long = words(120)
  test.each<[string, readonly string[], readonly number[]]>([
    ["equal texts", ["Where is the bridge?", "Where is the bridge?"], [0, 0]],
    ["case, width and space", ["Where is the  BRIDGE?", "where is the bridge"], [0, 0]],
    ["one word of many", [long.join(" "), long.with(60, "other").join(" ")], [0, 0]],
    ["other texts", [words(60).join(" "), words(60).join(" ")], [0, 1]],
    ["short texts that differ", ["Fire!", "Halt!"], [0, 1]],
    ["nothing", ["", ""], [0, 0]],
  ])("%s", (_name, texts, groups) => {
    expect(groupsOf(texts)).toEqual(groups)
  })

  test("prompts of one source are one group, whatever they say", () => {
    expect(groupsOf([words(30).join(" "), words(30).join(" "), words(30).join(" ")], [[0, 2]])).toEqual([0, 1, 0])
  })

  test("finds nearly all of many near-duplicates, and joins nothing else", () => {
    const texts = Array.from({ length: 500 }, () => words(100)).flatMap((one) => [
      one.join(" "),
      one.with(3, "x").join(" "),
    ])
    const groups = groupsOf(texts)
    const found = groups.filter((group, at) => at % 2 === 1 && group === at - 1).length
    expect(found).toBeGreaterThan(490)
    expect(groups.filter((group, at) => group !== at && group !== at - 1)).toEqual([])
  })
})

test("a group keeps its part when others come, and parts are about as large as asked for", () => {
  const shares = { train: 80, validation: 15, test: 5, seed: "s" }
  const counts = { train: 0, validation: 0, test: 0 }
  for (let key = 0; key < 20_000; key += 1) counts[assignSplit(shares, String(key))] += 1
  expect(Math.abs(counts.train / 20_000 - 0.8)).toBeLessThan(0.015)
  expect(Math.abs(counts.test / 20_000 - 0.05)).toBeLessThan(0.01)
  expect(assignSplit({ ...shares, train: 100, validation: 0, test: 0 }, "any")).toBe("train")
})

test("words are what white space divides", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "bc", " ", "\n", "\u00a0", "é", "\u3000")), (pieces) => {
      const text = pieces.join("")
      expect(countWords(text)).toBe(text.split(/[\s\u00a0\u3000]+/u).filter((word) => word !== "").length)
    }),
  )
})

test("a histogram holds every value once, and says which lay outside", () => {
  const { add, read } = histogramOf(0, 0.1, 11)
  for (const value of [0, 0.1, 0.3, 1, 2, -1]) add(value)
  expect(read()).toMatchObject({ counts: [2, 1, 0, 1, 0, 0, 0, 0, 0, 0, 2], outside: 2 })
})

test("the one-coin model finds who is right as often as the model with all posteriors in memory", () => {
  const skill = [0.95, 0.9, 0.6, 0.55, 0.9]
  const votes = Array.from({ length: 400 }, (_, item) => {
    const truth = random() < 0.5 ? 0 : 2
    return skill.map((right, rater) => ({ item, rater, category: random() < right ? truth : 2 - truth }))
  }).flat()
  const column = (name: "item" | "rater" | "category") => votes.map((vote) => vote[name])
  const model = oneCoinSkills(
    Uint32Array.from(column("item")),
    Uint16Array.from(column("rater")),
    Uint8Array.from(column("category")),
    skill.length,
  )
  const known = oneCoin(votes, { items: 400, raters: skill.length, categories: 4 })
  for (const [rater, value] of model.skills.entries()) expect(value).toBeCloseTo(known.skills[rater] ?? 0, 1)
  const posterior = oneCoinPosterior(model, [
    { rater: 0, category: 0 },
    { rater: 2, category: 2 },
  ])
  expect(posterior[0]).toBeGreaterThan(0.8)
  expect(posterior.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1)
})

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { seededRandom } from "../numeric/seeded-random.ts"
import { overlapFinder } from "./overlap-finder.ts"
import { promptSignature, SIGNATURE_BINS } from "./prompt-signature.ts"

const signed = (texts: readonly string[]) => {
  const signatures = new Uint16Array(texts.length * SIGNATURE_BINS)
  for (const [at, text] of texts.entries()) promptSignature(text, signatures, at * SIGNATURE_BINS)
  return signatures
}
/** Which prompt of the set each text overlaps, as its text. */
const overlaps = (set: readonly string[], texts: readonly string[]) => {
  const { find } = overlapFinder(signed(set), set.length)
  const probes = signed(texts)
  return texts.map((_, at) => {
    const found = find(probes, at)
    return found === undefined ? undefined : set[found]
  })
}
const random = seededRandom(11)
const words = (count: number) => Array.from({ length: count }, () => `w${Math.floor(random() * 5_000)}`)
const long = words(120)

describe("overlap with a set of prompts", () => {
  test.each<[string, string, boolean]>([
    ["the same text", long.join(" "), true],
    ["case, width and space", long.join("  ").toUpperCase(), true],
    ["one word of many", long.with(60, "other").join(" "), true],
    ["the first half", long.slice(0, 60).join(" "), false],
    ["another text", words(120).join(" "), false],
    ["no text", "", false],
  ])("%s", (_name, text, isFound) => {
    expect(overlaps(["Where is the bridge?", long.join(" ")], [text])).toEqual([isFound ? long.join(" ") : undefined])
  })

  test("an empty set overlaps nothing", () => {
    expect(overlaps([], ["Where is the bridge?"])).toEqual([undefined])
  })

  const text = fc
    .array(fc.constantFrom("mark", "the", "landing", "zone", "bridge", "at", "dawn", "7"), {
      minLength: 1,
      maxLength: 9,
    })
    .map((all) => all.join(" "))

  test("an exact copy is always found", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), fc.nat(), (set, chosen) => {
        const copy = set[chosen % set.length] ?? ""
        expect(overlaps(set, [copy])[0]).toBeDefined()
      }),
    )
  })

  test("the order of the set does not matter, nor does saying a prompt twice", () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 60 }), fc.array(text, { maxLength: 20 }), (set, texts) => {
        const found = overlaps(set, texts).map((one) => one !== undefined)
        expect(overlaps(set.toReversed(), texts).map((one) => one !== undefined)).toEqual(found)
        expect(overlaps([...set, ...set], texts).map((one) => one !== undefined)).toEqual(found)
      }),
    )
  })

  test("finds nearly all near-duplicates among many, and nothing else", () => {
    const set = Array.from({ length: 2_000 }, () => words(100))
    const near = set.map((one) => one.with(3, "x").join(" "))
    const found = overlaps(
      set.map((one) => one.join(" ")),
      near,
    )
    const right = found.filter((one, at) => one === set[at]?.join(" ")).length
    expect(right).toBeGreaterThan(1_960)
    expect(found.filter((one) => one !== undefined)).toHaveLength(right)
    const others = Array.from({ length: 1_000 }, () => words(100).join(" "))
    expect(overlaps(near, others).filter((one) => one !== undefined)).toEqual([])
  })
})

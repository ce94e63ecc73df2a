import * as fc from "fast-check"
import { expect, test } from "vitest"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { compile } from "./compile.ts"

const word = fc.constantFrom("air", "base", "fire", "support", "gap", "é", "x1")
const separator = fc.constantFrom(" ", "-", "  ", "\n", ", ", ". ", "\n\n", "/")
const pieces = fc.array(fc.tuple(word, separator), { maxLength: 25 })
const plainTerm = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "))

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom("CAS", "é", "\uD83D", "\uDE00", "\u00AD", "\u200B", ".", "-", "(", "`", "\n", " ", "a", "@", "’"),
    )
    .map((parts) => parts.join("")),
)
const splits = (text: string, offset: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset))

test("any glossary on any text: never throws, spans are ordered, inside the text and whole", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 8 }), anyText, (terms, noise) => {
      const text = noise + terms.join(" ") + noise
      const concepts = terms.flatMap((term, index) => [
        sampleConcept(`c${index}`, sampleTerm(term), sampleAcronym(term, { id: "a" })),
      ])
      let free = 0
      for (const { start, end, surface } of compile(sampleRelease(...concepts)).match(text)) {
        expect(start).toBeGreaterThanOrEqual(free)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(surface).toBe(text.slice(start, end))
        expect([splits(text, start), splits(text, end)]).toEqual([false, false])
        free = end
      }
    }),
    { numRuns: 500 },
  )
})

test("the order of the concepts and their terms changes nothing", () => {
  const shuffled = fc
    .uniqueArray(plainTerm, { minLength: 1, maxLength: 10 })
    .chain((terms) => fc.tuple(fc.constant(terms), fc.shuffledSubarray(terms, { minLength: terms.length })))
  fc.assert(
    fc.property(shuffled, pieces, ([terms, permuted], words) => {
      const text = words.flat().join("")
      const matchWith = (order: readonly string[]) => {
        const concepts = order.flatMap((term) => [
          sampleConcept(`x ${term}`, sampleTerm(term)),
          sampleConcept(`y ${term}`, sampleAcronym(term)),
        ])
        return compile(sampleRelease(...concepts)).match(text)
      }
      expect(matchWith(permuted)).toEqual(matchWith(terms))
    }),
  )
})

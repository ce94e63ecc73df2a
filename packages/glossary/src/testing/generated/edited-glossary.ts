import fc from "fast-check"
import type { Concept } from "../../model/concept.ts"
import type { Release } from "../../model/release.ts"
import { sampleRelease } from "../sample.ts"
import { generatedConcepts } from "./glossary.ts"
import { noise } from "./noise.ts"
import { generatedText } from "./text.ts"

/** Which concepts are edited, and how: taken from another glossary, removed, moved to the end, or only described anew. */
const edits = fc.array(
  fc.record({ at: fc.nat(), kind: fc.constantFrom("replace", "remove", "add", "move", "describe", "terms") }),
  { maxLength: 3 },
)

function edited(
  concepts: readonly Concept[],
  others: readonly Concept[],
  all: readonly { at: number; kind: string }[],
) {
  return all.reduce<readonly Concept[]>((list, { at, kind }) => {
    const place = at % Math.max(1, list.length)
    const [old, other] = [list[place], others[at % others.length]]
    if (old === undefined || other === undefined) return list
    if (kind === "remove") return list.toSpliced(place, 1)
    if (kind === "add") return list.concat({ ...other, id: `new ${at}` })
    if (kind === "move") return list.toSpliced(place, 1).concat(old)
    if (kind === "describe") return list.with(place, { ...old, definition: "New", notes: ["n"] })
    if (kind === "terms") {
      const terms = [...new Map([...old.terms, ...other.terms].map((term) => [term.id, term])).values()]
      return list.with(place, { ...old, terms: at % 2 === 0 ? terms : old.terms.slice(1) })
    }
    return list.with(place, { ...other, id: old.id })
  }, concepts)
}

/** A glossary before and after some edits, a profile, and texts that hold its terms, each with the prompt that it answers. */
export const editedGlossary = fc.tuple(generatedConcepts, generatedConcepts, edits).chain(([concepts, others, all]) => {
  const now = edited(concepts, others, all)
  const text = fc.oneof({ weight: 6, arbitrary: generatedText([...concepts, ...now], 2) }, noise)
  const stateOn = (list: readonly Concept[], effectiveFrom: string): Release => ({
    ...sampleRelease(...list),
    effectiveFrom,
  })
  return fc.record({
    states: fc
      .constantFrom(["2026-01-02", "2026-01-02"] as const, ["2026-01-01", "2026-01-03"] as const)
      .map(([from, to]) => ({ before: stateOn(concepts, from), after: stateOn(now, to) })),
    texts: fc.array(fc.tuple(text, fc.oneof(fc.constant(""), text)), { minLength: 1, maxLength: 6 }),
    profile: fc.constantFrom("default", "nato", "plain"),
  })
})

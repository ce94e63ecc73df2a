import { readFileSync } from "node:fs"
import type { Concept, Release } from "@readback/glossary"
import { parseGlossaryCsv } from "@readback/glossary/formats"
import { demoGlossary } from "../bulk/sample-responses.ts"

const release = (concepts: readonly Concept[]): Release => ({
  glossaryId: "bench",
  number: 1,
  title: "Bench",
  language: "en",
  hash: "",
  concepts,
})

/** Words that few texts hold: what a linguist usually corrects. The generated responses take terms of the glossary evenly. */
const rare = (nth: number): string => `rarely used word ${String.fromCharCode(97 + nth)}`

/**
 * The demo glossary with a concept for each rare term beside it, before and after so many of them are forbidden; the terms
 * are in the texts that `rareTermIn` names.
 */
export function changedGlossary(terms: number): { readonly before: Release; readonly after: Release } {
  const { concepts } = parseGlossaryCsv(readFileSync(demoGlossary))
  const [sample] = concepts
  const term = sample?.terms[0]
  if (sample === undefined || term === undefined) throw new Error("The demo glossary is empty")
  const plain = { case: "common", hyphen: "flex", inflect: "noun", forms: [] } as const
  const concept = (nth: number, isForbidden: boolean): Concept => ({
    id: `rare-${nth}`,
    subjectFields: [],
    terms: [
      { ...term, id: "word", text: rare(nth), status: isForbidden ? "forbidden" : "admitted", match: plain },
      { ...term, id: "good", text: `common word ${nth} instead`, status: "preferred", match: plain },
    ],
  })
  const own = (forbidden: number) => Array.from({ length: 10 }, (_, nth) => concept(nth, nth < forbidden))
  return { before: release([...concepts, ...own(0)]), after: release([...concepts, ...own(terms)]) }
}

const EVERY_NTH = 1_000

/** The rare term that a text has at its end: each is in one of a thousand texts. */
export const rareTermIn = (nth: number): string =>
  nth % EVERY_NTH < 10 ? ` It has a ${rare(nth % EVERY_NTH)} at its end.` : ""

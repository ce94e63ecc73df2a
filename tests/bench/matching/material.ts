import type { Concept, Term } from "@readback/glossary"
import { seededRandom } from "../seeded-random.ts"

/** What a run works on: terms in small letters, and one text of mixed case about one in fifty of whose words begins a term. */
export interface Material {
  readonly terms: readonly string[]
  readonly text: string
}

const onsets = "b c d f g h l m n p r s t v st tr pl br cr fl gr pr sh th ch".split(" ")
const nuclei = "a e i o u ai ea io ou".split(" ")
const codas = ["", "n", "r", "s", "t", "l", "d", "m", "nd", "rt", "st", "ng", "ck"]
const vocabularySize = 60_000
const termLengths = [1, 2, 2, 2, 3, 3, 4]
const density = 0.02
const LENGTH_NOISE = 34

/** Makes words, terms and a text of about so many characters from a seed; ASCII only, so that offsets are bytes. */
export function makeMaterial(termCount: number, characters: number, seed: number): Material {
  const random = seededRandom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const one = (list: readonly string[]): string => list[below(list.length)] ?? ""
  const words = new Set<string>()
  while (words.size < vocabularySize) {
    let word = ""
    const syllables = 1 + Math.floor(random() * 3.2)
    for (let index = 0; index < syllables; index += 1)
      word += one(onsets) + one(nuclei) + (random() < 0.5 ? one(codas) : "")
    words.add(word)
  }
  const all = [...words]
  // Running words by Zipf's law, short ones rather more often, so that a word has 5.3 letters on average as in the
  // regulations of the public data (5.30 to 5.64); half of the vocabulary occurs only in terms of one word.
  const rank = new Map(all.map((word) => [word, word.length + LENGTH_NOISE * random()]))
  const running = all.slice(0, vocabularySize / 2).sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
  const reserved = all.slice(vocabularySize / 2)
  const runningWord = (): string =>
    running[Math.max(0, Math.floor(Math.exp(random() * Math.log(running.length))) - 1)] ?? ""
  // A word that begins terms continues none, so that terms nest but never overlap: then leftmost-longest, which the
  // peers answer, and the weighted choice are the same.
  const wordOfTerm = (position: number): string => {
    const index = random() < 0.5 ? 20 + below(3000) : 200 + below(running.length - 200)
    return running[index - (index % 2) + (position === 0 ? 0 : 1)] ?? ""
  }
  const terms = new Set<string>()
  while (terms.size < termCount) {
    const length = termLengths[below(termLengths.length)] ?? 1
    terms.add(length === 1 ? one(reserved) : Array.from({ length }, (_, position) => wordOfTerm(position)).join(" "))
  }
  const list = [...terms]
  const sentences: string[] = []
  for (let size = 0; size < characters;) {
    const parts = Array.from({ length: 8 + below(16) }, () => {
      const part = random() < density ? one(list) : runningWord()
      return random() < 0.08 ? `${part},` : part
    })
    const sentence = parts.join(" ")
    sentences.push(sentence.charAt(0).toUpperCase() + sentence.slice(1) + (random() < 0.15 ? ".\n\n" : ". "))
    size += sentence.length + 2
  }
  return { terms: list, text: sentences.join("") }
}

const termOf = (text: string, parts: Partial<Term> & Partial<Term["match"]>): Term => ({
  id: text,
  text,
  type: parts.type ?? "fullForm",
  status: parts.status ?? "preferred",
  replacements: [],
  match: { case: parts.case ?? "common", hyphen: "flex", inflect: parts.inflect ?? "noun", forms: [] },
  examples: { positive: [], negative: [] },
})

/** Each term a concept of its own, found as it is written: what the peers look for. */
export const bareConcepts = (terms: readonly string[]): readonly Concept[] =>
  terms.map((text, index) => ({ id: `c${index}`, subjectFields: [], terms: [termOf(text, { inflect: "none" })] }))

const secondStatus = ["admitted", "forbidden", "deprecated", "superseded"] as const

/** Two terms a concept, the second of another status; one concept in ten has an abbreviation. Words are inflected. */
export const fullConcepts = (terms: readonly string[]): readonly Concept[] =>
  Array.from({ length: Math.ceil(terms.length / 2) }, (_, index) => {
    const [first = "", second] = terms.slice(2 * index, 2 * index + 2)
    const initials = first
      .split(" ")
      .map((word) => word.charAt(0).toUpperCase())
      .join("")
    return {
      id: `c${index}`,
      subjectFields: [],
      terms: [
        termOf(first, {}),
        ...(second === undefined ? [] : [termOf(second, { status: secondStatus[index % 4]!, type: "variant" })]),
        ...(index % 10 === 0 && initials.length > 1
          ? [termOf(initials, { type: "acronym", status: "admitted", case: "acronym" })]
          : []),
      ],
    }
  })

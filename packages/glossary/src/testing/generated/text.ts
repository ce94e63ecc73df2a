import fc from "fast-check"
import type { Concept } from "../../model/concept.ts"
import { designations, palette, vocabulary } from "./vocabulary.ts"

type Variation = (text: string) => string

const titled: Variation = (text) => text.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())

const variations: readonly Variation[] = [
  (text) => text,
  (text) => text,
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
  (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
  (text) => text.slice(0, -1) + text.slice(-1).toLowerCase(),
  titled,
  (text) => `${text}s`,
  (text) => `${text}es`,
  (text) => `${text}'s`,
  (text) => `${text}s’`,
  (text) => text.replace(/(?=\b| |$)/u, "s"),
  (text) => text.replace("criterion", "criteria").replace("course", "courses").replace("withdraw", "withdrew"),
  (text) => text.replaceAll(" ", "-"),
  (text) => text.replaceAll("-", " "),
  (text) => text.replace(/[ -]/, ""),
  (text) => text.replaceAll(/[ -]/g, ""),
  (text) => text.replace(" ", "  "),
  (text) => text.replace(" ", "\n"),
  (text) => text.replace(" ", "\n\n"),
  (text) => text.replace(" ", "\u00A0"),
  (text) => text.replace(" ", ". "),
  (text) => text.replace(" ", "—"),
  (text) => text.replace("-", "\u2011"),
  (text) => text.replace("'", "’"),
  (text) => text.replace(/^(..)/u, "$1\u00AD"),
  (text) => `${text.slice(0, 1)}\u200B${text.slice(1)}`,
  (text) => text.replace("e", "é"),
  (text) => text.replace("e", "e\u0301"),
  (text) => (/^\p{L}{2,4}$/u.test(text) ? text.replaceAll(/(?=.)/gu, ".").slice(1) + "." : text),
  (text) => text.replaceAll(".", ""),
  (text) => `counter-${text}`,
  (text) => `non-${text}`,
  (text) => `F-${text}`,
  (text) => `A.B.${text}`,
  (text) => `${text}-based`,
  (text) => `${text}-16`,
  (text) => `${text}-${text}`,
]

const fillers = [
  ..."the we have reported 7 16 and x IS THE ALL UNITS MUST REPORT NOW supports 2026 been".split(" "),
  "https://x.mil/CAS",
  "CAS@x.mil",
  "`CAS air`",
  "\n```\nclose air support\n```\n",
  "🛰",
  "internationalisation".repeat(4),
]

const separators = [
  "\n|\n\n|. |, |-|/|&|:|_|'|’| (|) |“|” |—|–|.|; |: |\t|\r\n| - |...|? |‑| |(|+".split("|"),
  Array.from({ length: 8 }, () => " "),
].flat()

interface Piece {
  readonly pick: number
  readonly source: "term" | "form" | "designation" | "word" | "filler" | "run"
  readonly variation: Variation
  readonly separator: string
}

const piece: fc.Arbitrary<Piece> = fc.record({
  pick: fc.nat({ max: 5 ** 6 }),
  source: fc.oneof(
    { weight: 5, arbitrary: fc.constant("term" as const) },
    { weight: 3, arbitrary: fc.constant("run" as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom("form" as const, "designation" as const, "word" as const, "filler" as const),
    },
  ),
  variation: fc.constantFrom(...variations),
  separator: fc.constantFrom(...separators),
})

/** Six words of the palette in an order that the number says. */
const runOf = (pick: number): string =>
  Array.from({ length: 6 }, (_, index) => palette[Math.floor(pick / 5 ** index) % palette.length]).join(" ")

const chosen = <T>(values: readonly T[], pick: number): T | undefined => values[pick % values.length]

const lineIn = (pieces: readonly Piece[], concepts: readonly Concept[]): string => {
  const terms = concepts.flatMap((concept) => concept.terms)
  const sources = {
    term: terms.map(({ text }) => text),
    form: terms.flatMap(({ match }) => match.forms),
    designation: designations,
    word: vocabulary,
    filler: fillers,
  }
  return pieces
    .map(({ pick, source, variation, separator }) => {
      const text = source === "run" ? runOf(pick) : (chosen(sources[source], pick) ?? "")
      return variation(text) + separator
    })
    .join("")
}

const line = fc.record({
  pieces: fc.array(piece, { minLength: 1, maxLength: 8 }),
  isCapital: fc.constantFrom(false, false, false, false, true),
  ending: fc.constantFrom("\n", "\n", "\n\n", " ", "\r\n"),
})

/** A text made of the terms of a glossary, as they are and in all the ways in which writers and machines change them. */
export const generatedText = (concepts: readonly Concept[], maxLines = 3): fc.Arbitrary<string> =>
  fc.array(line, { minLength: 0, maxLength: maxLines }).map((lines) =>
    lines
      .map(({ pieces, isCapital, ending }) => {
        const written = lineIn(pieces, concepts)
        return (isCapital ? written.toUpperCase() : written) + ending
      })
      .join(""),
  )

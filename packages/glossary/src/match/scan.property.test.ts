import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseGlossary } from "../formats/index.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { sharedData, titleFor } from "../testing/shared-data.ts"
import { maskedSpans } from "../text/masks.ts"
import { tokenise } from "../text/tokenise.ts"
import { atomAt } from "../text/words.ts"
import { compile } from "./compile.ts"
import { scan } from "./scan.ts"

/** A letter that bytes cannot hold, far from everything else, makes the engine take the slow road for the whole text. */
const slowly = (text: string): string => `${text}\n\nж`

const release = sampleRelease(
  sampleConcept("cas", sampleTerm("close air support"), sampleAcronym("CAS")),
  sampleConcept("us", sampleTerm("United States", { case: "proper" }), sampleAcronym("U.S."), sampleAcronym("USA")),
  sampleConcept("aa", sampleTerm("air to air"), sampleAcronym("A/A"), sampleAcronym("C2")),
  sampleConcept("res", sampleTerm("résumé"), sampleTerm("air-gap", { hyphen: "strict" }), sampleAcronym("DoD")),
  sampleConcept("it", sampleTerm("base air"), sampleAcronym("IT"), sampleAcronym("JTAC")),
  sampleConcept("dot", sampleTerm("(S) mark"), sampleTerm("air.", { status: "forbidden" })),
)
const matcher = compile(release)

const pieces = [
  "close",
  "air",
  "support",
  "supports",
  "CAS",
  "Cas",
  "cas",
  "CASs",
  "U.S.",
  "u.s.",
  "U.S",
  "US",
  "USA",
  "U. S.",
  "A.B.C.",
  "A/A",
  "a/a",
  "C2",
  "c2",
  "résumé",
  "resume",
  "Résumés",
  "air-gap",
  "air gap",
  "DoD",
  "DOD",
  "dod",
  "base",
  "IT",
  "it",
  "Jtac",
  "JTAC",
  "United",
  "States",
  "united",
  "(S)",
  "mark",
  "close-air-support",
  "x",
  "A",
  "é",
  "1",
  "gap",
  "airair",
  "`CAS`",
  "https://x.mil/CAS",
  "a@b.cas",
  "```\nCAS\n```",
  "§",
  "—",
  "’s",
  "'s",
  "“",
  "”",
  "…",
  "–",
  "\u00A0",
  "&",
  ":",
  "_",
  "/",
  "-",
  ".",
  ",",
  "(",
  ")",
  "\t",
  "\r\n",
  "\n",
  "\n\n",
]
const separators = ["", " ", " ", " ", "\n", "-", ". ", "\n\n", ", "]
const texts = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...separators)), { maxLength: 40 })
  .map((parts) => parts.flat().join(""))

test("the bytes of a text say the same as its characters", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(matcher.match(text)).toEqual(matcher.match(slowly(text)))
    }),
    { numRuns: 3000 },
  )
})

test("words are cut alike by arithmetic and by the full rules", () => {
  const { lexicon } = matcher.compiled
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: "binary-ascii", maxLength: 300 })), (text) => {
      const wanted = tokenise(text, maskedSpans(text))
      const { words } = scan(text, lexicon)
      expect(Array.from({ length: words.count }, (_, index) => atomAt(words, index))).toEqual(wanted)
    }),
    { numRuns: 2000 },
  )
})

test("a text of many windows is cut like a short one", () => {
  const unit = "The close air support (CAS) of the U.S. Army, `code` and é: A/A near https://x.mil/a. "
  for (const length of [1, 30, 46, 47, 48, 49, 50, 95, 96, 97, 200]) {
    const text = unit.repeat(length)
    expect(matcher.match(text)).toEqual(matcher.match(slowly(text)))
  }
})

test("a word longer than a window is passed", () => {
  for (const length of [240, 4_000, 4_096, 9_000]) {
    const text = `CAS ${"x".repeat(length)} CAS`
    expect(matcher.match(text).map(({ start }) => start)).toEqual([0, length + 5])
  }
})

const list = sharedData("glossary/dod-jp1-02-acronyms.csv")
const real = ["32cfr-chV-army.txt", "32cfr-chXX-isoo-marking-and-cui.txt", "dodi-sample-3.txt", "navadmin-215-16.txt"]

describe.skipIf(list === undefined)(titleFor("on real text", list), () => {
  test.each(real)("%s", (name) => {
    const { concepts } = parseGlossary(list ?? "", { fileName: "list.csv" })
    const listed = compile(sampleRelease(...concepts))
    const text = sharedData(`text/${name}`) ?? ""
    const found = listed.match(text)
    expect(found.length).toBeGreaterThan(20)
    expect(found).toEqual(listed.match(slowly(text)))
  })
})

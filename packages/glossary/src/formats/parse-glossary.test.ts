import { describe, expect, test } from "vitest"
import { sampleConcept, sampleTerm } from "../testing/sample.ts"
import { glossaryFormats } from "./glossary-format.ts"
import { parseGlossary, parseGlossaryStream } from "./parse-glossary.ts"
import { skosLosses } from "./skos-loss.ts"
import { writeGlossary } from "./write-glossary.ts"

const concepts = [
  sampleConcept("mast", sampleTerm("antenna mast"), sampleTerm("aerial pole", { status: "admitted" })),
  sampleConcept("relay", sampleTerm("relay station")),
]
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

function* cut(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function* arriving(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const chunk of cut(bytes, 100)) yield await Promise.resolve(chunk)
}

const lossless = glossaryFormats
  .filter(({ name }) => !/^(skos|multiterm|memoq|google|deepl)-/.test(name))
  .map(({ name }) => name)

describe.each(lossless)("the format %s", (format) => {
  const written = [...writeGlossary(concepts, format, { title: "Signals", language: "en" })].join("")

  test("is told by its content, whatever the file is called", () => {
    for (const fileName of ["glossary.tbx", "glossary.bin", "glossary"])
      expect(parseGlossary(written, { fileName }).concepts).toEqual(concepts)
  })

  test("may arrive in chunks", async () => {
    const bytes = encoded(written)
    expect(parseGlossary(bytes).concepts).toEqual(concepts)
    expect(parseGlossary(cut(bytes, 1)).concepts).toEqual(concepts)
    expect((await parseGlossaryStream(arriving(bytes))).concepts).toEqual(concepts)
  })

  test("may have a byte order mark or be UTF-16", () => {
    const units = `\uFEFF${written}`.split("").flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])
    expect(parseGlossary(encoded(`\uFEFF${written}`)).concepts).toEqual(concepts)
    if (!format.startsWith("tbx")) expect(parseGlossary(Uint8Array.from(units)).concepts).toEqual(concepts)
  })
})

describe("telling a format", () => {
  test.each([
    ["nothing", ""],
    ["noise", "\0\u0001\u0002"],
    ["prose", "Dear all, here is the glossary."],
  ])("%s gives issues, no concepts and no exception", (_, source) => {
    const parsed = parseGlossary(source)
    expect(parsed.concepts).toEqual([])
    expect(parsed.issues.length).toBeGreaterThan(0)
  })

  test("a table whose first cell begins like JSON is a table by its name", () => {
    const parsed = parseGlossary("[acronym],meaning\nAM,mast\n", { fileName: "list.csv" })
    expect(parsed.layout).not.toBe("unknown")
  })

  test("the caller may say what it is", () => {
    expect(parseGlossary("conceptId,term,status\na,mast,preferred\n", { format: "json" }).issues[0]?.code).toBe(
      "malformed-json",
    )
  })
})

test("a table of SKOS labels says what it loses", () => {
  const forbidden = sampleTerm("pole", { status: "forbidden", replacements: ["mast"], positive: ["A pole."] })
  expect(skosLosses([sampleConcept("mast", sampleTerm("mast"), forbidden)])).toEqual([
    { what: "discouraged terms, which become hidden labels", count: 1 },
    { what: "replacements, severity and messages", count: 1 },
    { what: "matching rules and examples", count: 1 },
  ])
  expect(skosLosses([sampleConcept("mast", sampleTerm("mast"))])).toEqual([])
})

import { existsSync, readFileSync } from "node:fs"
import { createHash } from "node:crypto"
import { expect, test } from "@playwright/test"
import * as readback from "@readback/glossary"
import { parseGlossary } from "@readback/glossary/formats"
import { engineBundle } from "./support/engine-bundle.ts"

/** What the bundle puts into the page. */
declare const engine: { readonly readback: typeof readback }

const root = new URL("../../", import.meta.url)
const own = (path: string): string => readFileSync(new URL(`apps/server/demo/${path}`, root), "utf8")
const sharedFile = (path: string): URL => new URL(`../shared/data/${path}`, root)
const shared = (path: string): string | undefined =>
  existsSync(sharedFile(path)) ? readFileSync(sharedFile(path), "utf8") : undefined

const linesOf = (text: string | undefined): readonly string[] => (text ?? "").split("\n").filter((line) => line !== "")

/** The demo's prompts and responses, and with the public data at hand its vectors, regulations and sentences. */
function corpus(): readonly string[] {
  const demo = linesOf(own("staff-work.jsonl")).flatMap((line) => JSON.stringify(JSON.parse(line)).split(/(?<=\\n)/))
  const vectors = ["vectors/matching-conformance.jsonl", "vectors/format-in-text.jsonl"].flatMap((path) =>
    linesOf(shared(path)).map((line) => (JSON.parse(line) as { text: string }).text),
  )
  const regulations = [
    "text/32cfr-chV-army.txt",
    "text/32cfr-chXX-isoo-marking-and-cui.txt",
    "text/dodi-sample-3.txt",
    "text/navadmin-215-16.txt",
  ].flatMap((path) => shared(path) ?? [])
  const sentences = linesOf(shared("text/dod-directive-sentences.tsv"))
  const strange = ["", "\uD800", "e\u0301 CAS\u00AD", "İ (ıl) ﬁ ß ж", "U.S. \u200B U\u200D.S.", "a".repeat(9_000)]
  return [...demo, ...vectors, ...regulations, ...sentences, ...strange]
}

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex")

test("the engine says the same in Chromium as in Node, byte for byte", async ({ page }) => {
  const list = shared("glossary/dod-jp1-02-acronyms.csv")
  const files = [own("starter-glossary.csv"), ...(list === undefined ? [] : [list])]
  const texts = corpus()
  expect(texts.length).toBeGreaterThan(100)
  await page.goto("about:blank")
  await page.addScriptTag({ content: `${await engineBundle()}\nwindow.engine = { readback }` })
  for (const file of files) {
    const release = {
      glossaryId: "g",
      number: 1,
      title: "Corpus",
      language: "en",
      hash: "",
      concepts: parseGlossary(file).concepts,
    }
    const profile = readback.profileNamed("nato")
    const matcher = readback.compile(release, profile)
    const buffer = new Uint8Array(readback.toBuffer(matcher.compiled))
    const reports = texts.map((text) => JSON.stringify(readback.assess(matcher, text)))

    const compiled = await page.evaluate(
      ([given, under]) => {
        const bytes = new Uint8Array(engine.readback.toBuffer(engine.readback.compile(given, under).compiled))
        return Array.from({ length: Math.ceil(bytes.length / 30_000) }, (_, index) =>
          String.fromCharCode(...bytes.subarray(index * 30_000, (index + 1) * 30_000)),
        ).join("")
      },
      [release, profile] as const,
    )
    expect(sha256(Buffer.from(compiled, "latin1"))).toBe(sha256(buffer))

    const inPage = await page.evaluate(
      ([artifact, all]) => {
        const bytes = Uint8Array.from(artifact, (character) => character.charCodeAt(0))
        const loaded = engine.readback.loadMatcher(bytes.buffer)
        return all.map((text) => JSON.stringify(engine.readback.assess(loaded, text)))
      },
      [Buffer.from(buffer).toString("latin1"), texts] as const,
    )
    const different = inPage.flatMap((report, index) => (report === reports[index] ? [] : index))
    expect(different.map((index) => texts[index]?.slice(0, 200))).toEqual([])
  }
})

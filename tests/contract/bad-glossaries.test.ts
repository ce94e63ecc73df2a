import { readFileSync } from "node:fs"
import { readdir } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { parseGlossary, writeGlossary } from "@readback/glossary/formats"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { signedIn, type Someone } from "../support/people.ts"
import { startTestServer, type TestServer } from "../support/server.ts"

const folder = join(import.meta.dirname, "../fixtures/glossaries/bad")

/** Each file, the issue that explains it with line and field, and what is read of it. */
const files: readonly (readonly [file: string, issue: string, terms: readonly string[]])[] = [
  ["malformed-xml", "5 error malformed-xml", ["c1 antenna mast"]],
  ["wrong-root", "2 error not-tbx", []],
  ["unknown-dialect", "2 type warning unknown-dialect", ["c1 antenna mast"]],
  ["unknown-style", "2 style warning unknown-style", ["c1 antenna mast"]],
  ["root-language", "2 xml:lang warning unknown-language", ["c1 antenna mast"]],
  ["section-language", "5 xml:lang error missing-language", ["c1 antenna mast"]],
  ["row-language", "3 lang error unknown-language", ["c1 antenna mast"]],
  ["json-language", "3 concepts[1].terms[0].language error wrong-value", ["c1 antenna mast", "c2 relay station"]],
  ["duplicate-concepts-tbx", "5 id error duplicate-concept", ["c1 antenna mast"]],
  ["duplicate-concepts-json", "3 concepts[1] error duplicate-concept", ["c1 antenna mast"]],
  ["duplicate-terms-tbx", "5 term warning duplicate-term", ["c1 aerial mast", "c1 antenna mast"]],
  ["duplicate-terms-csv", "3 termId error duplicate-term", ["c1 antenna mast"]],
  ["billion-laughs", "16 error entity-reference", []],
  ["external-entity", "9 error entity-reference", []],
  ["latin-1-tbx", "5 error wrong-encoding", ["c1 antenna mast"]],
  ["latin-1-csv", "3 error not-utf8", ["c1 antenna mast"]],
  ["latin-1-json", "2 error not-utf8", []],
  ["broken-utf-8", "3 error not-utf8", ["c1 antenna mast"]],
  ["stray-quote", "2 error stray-quote", ["c2 relay station"]],
  ["nul-bytes", "2 error nul-character", ["c2 relay station"]],
  ["nul-bytes-xml", "4 error malformed-xml", []],
  ["deep-xml", "4 error too-large", []],
  ["empty", "1 error empty-file", []],
  ["blank", "1 error empty-file", []],
  ["workbook", "1 error not-a-glossary", []],
  ["image", "1 error not-a-glossary", []],
  ["not-json", "2 error malformed-json", []],
  ["other-json", "1 error not-a-glossary", []],
]

/** Files of which only the beginning can be read, so that nothing is taken of them. */
const brokenOff: ReadonlySet<string> = new Set(["malformed-xml", "nul-bytes-xml", "deep-xml"])

/** Files that are read without any defect, odd as they are. */
const fine: readonly (readonly [file: string, terms: readonly string[]])[] = [
  ["utf-16-without-mark", ["c1 antenna mast", "c1 mât"]],
  [
    "formulas",
    ["c1 =cmd|'/c calc'!A0", "c1 +1-800", "c1 -phrase", "c1 @SUM(A1)", "c1 after a tab", "c1 after a return"],
  ],
]

interface Located {
  readonly line: number
  readonly field?: string
  readonly severity: string
  readonly code: string
  readonly message: string
}

const lineOf = ({ line, field, severity, code }: Located) =>
  [line, ...(field === undefined ? [] : [field]), severity, code].join(" ")
const read = (file: string): Buffer => readFileSync(join(folder, file))
const termsOf = (content: Uint8Array) =>
  parseGlossary(content).concepts.flatMap(({ id, terms }) => terms.map(({ text }) => `${id} ${text}`))

test("every bad file is told of here", async () => {
  const told = [...files, ...fine].map(([file]) => file)
  expect(told.toSorted()).toEqual((await readdir(folder)).toSorted())
})

describe("the reader of glossaries", () => {
  test.each(files)("tells of %s where it is and what to do, and keeps what is good", (file, issue, terms) => {
    const { issues } = parseGlossary(read(file))
    expect(issues.map(lineOf)).toContain(issue)
    // One or two sentences, the last of them says what to do.
    for (const { message } of issues) expect(message).toMatch(/^[^\n]{20,300}[.?]$/)
    expect(termsOf(read(file))).toEqual(terms)
  })

  test.each(fine)("reads %s without an error", (file, terms) => {
    expect(parseGlossary(read(file)).issues.filter(({ severity }) => severity === "error")).toEqual([])
    expect(termsOf(read(file))).toEqual(terms)
  })
})

/** Files that are too big to be kept, which a reader must give up on soon. */
const huge: readonly (readonly [name: string, make: () => string, issue: string])[] = [
  ["one line of 60 MB", () => "x".repeat(60_000_000), "1 error too-long"],
  ["one cell of 60 MB", () => `conceptId,term,status\nc1,${"x".repeat(60_000_000)},preferred\n`, "2 error too-long"],
  [
    "a quoted cell of 60 MB without end",
    () => `conceptId,term,status\nc1,"${"x".repeat(60_000_000)}`,
    "2 error too-long",
  ],
  ["an XML text of 60 MB", () => `<tbx><text><body><conceptEntry>${"x".repeat(60_000_000)}`, "1 error too-large"],
  ["a million columns", () => `${"c,".repeat(1_000_000)}\n${"x,".repeat(1_000_000)}\n`, "1 error too-long"],
  ["a hundred thousand columns", () => `${"c,".repeat(100_000)}\n`, "1 error too-many-columns"],
  ["sixty million lists within each other", () => "[".repeat(60_000_000), "1 error too-large"],
  ["twenty million empty lists", () => `[${"[],".repeat(20_000_000)}[]]`, "1 error too-large"],
  ["a million rows without a term", () => `term,definition\n${",x\n".repeat(1_000_000)}`, "2 term error missing-term"],
  ["a million elements within each other", () => `<tbx>${"<a>".repeat(1_000_000)}`, "1 error too-large"],
]

test("formulas are guarded where they are written as CSV, and read again as they were", () => {
  const { concepts } = parseGlossary(read("formulas"))
  const [csv = ""] = writeGlossary(concepts, "csv")
  expect(csv).not.toMatch(/(^|,)"?[=+\-@\t]|,"\r/m)
  expect(parseGlossary(csv).concepts).toEqual(concepts)
})

describe("over HTTP", () => {
  let server: TestServer
  let linguist: Someone
  beforeAll(async () => {
    server = await startTestServer()
    linguist = await signedIn(server, "linguist@test.example", "linguist")
  })
  afterAll(() => server.stop())

  const importing = async (name: string, content: Uint8Array | string, more: Record<string, string> = {}) => {
    const about = { name, file: name, classification: "UNCLASSIFIED", ...more }
    const query = new URLSearchParams(about).toString()
    const response = await fetch(`${server.url}/api/glossaries/imports?${query}`, {
      method: "POST",
      headers: { cookie: linguist.cookie },
      body: Buffer.from(content),
    })
    expect(response.status, await response.clone().text()).toBe(200)
    return (await response.json()) as { kind: string; glossaryId: string | null; issues: readonly Located[] }
  }
  const stored = async () => {
    const { db, tables } = server.services.store.read
    const glossaries = await db.select().from(tables.glossary)
    const proposals = await db.select().from(tables.proposal)
    return { glossaries: glossaries.length, proposals: proposals.length }
  }
  const answers = async () => (await fetch(`${server.url}/api/health`)).status

  test.each(files)("%s is explained, and makes nothing where it is refused", async (file, issue, terms) => {
    const before = await stored()
    const report = await importing(`strict ${file}`, read(file), { onDefect: "refuse" })
    expect(report.issues.map(lineOf)).toContain(issue)
    const isRefused = issue.includes(" error ")
    if (!isRefused) return expect(report.kind).toBe("proposed")
    expect(report.kind).toBe("refused")
    expect(await stored()).toEqual(before)
    const lenient = await importing(`lenient ${file}`, read(file), { dryRun: "true" })
    expect(lenient.kind).toBe(terms.length === 0 || brokenOff.has(file) ? "refused" : "previewed")
    expect(await stored()).toEqual(before)
  })

  test.each(huge)("%s is given up on, and the server goes on", async (name, make, issue) => {
    const before = await stored()
    const began = performance.now()
    const report = await importing(name, make())
    expect(report.kind).toBe("refused")
    expect(report.issues.map(lineOf)).toContain(issue)
    expect(JSON.stringify(report).length).toBeLessThan(1_000_000)
    expect(performance.now() - began).toBeLessThan(20_000)
    expect(await stored()).toEqual(before)
    expect(await answers()).toBe(200)
  })

  test("nothing outside is asked for, whatever a file names", async () => {
    const asked: string[] = []
    const outside = createServer((request, response) => {
      asked.push(request.url ?? "")
      response.end("secret")
    })
    await new Promise<void>((resolve) => outside.listen(0, "127.0.0.1", resolve))
    const { port } = outside.address() as AddressInfo
    const file = read("external-entity").toString().replaceAll("EVIL", `127.0.0.1:${port}`)
    const report = await importing("outside", file)
    expect(report).toMatchObject({ kind: "refused", glossaryId: null })
    expect(JSON.stringify(report)).not.toMatch(/root:|secret"/)
    expect(asked).toEqual([])
    await new Promise((resolve) => outside.close(resolve))
  })

  test("formulas are stored as text", async () => {
    expect(await importing("formulas", read("formulas"))).toMatchObject({ kind: "proposed", counts: { terms: 6 } })
  })

  test.each(["the French", "", "x".repeat(60)])(
    "the language %j is refused before the file is read",
    async (language) => {
      const query = new URLSearchParams({ name: "l", file: "f", classification: "UNCLASSIFIED", language }).toString()
      const init = { method: "POST", headers: { cookie: linguist.cookie }, body: "term,definition\na,b\n" }
      expect((await fetch(`${server.url}/api/glossaries/imports?${query}`, init)).status).toBe(422)
    },
  )
})

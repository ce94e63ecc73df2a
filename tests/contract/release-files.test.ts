import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { signedIn, type Someone } from "../support/people.ts"
import { startTestServer, type TestServer } from "../support/server.ts"

interface Report {
  readonly kind: string
  readonly glossaryId: string
  readonly proposalId: string
}

let server: TestServer
let linguist: Someone
let other: Someone
beforeAll(async () => {
  server = await startTestServer()
  linguist = await signedIn(server, "linguist@test.example", "linguist", "SECRET")
  other = await signedIn(server, "linguist2@test.example", "linguist", "SECRET")
})
afterAll(() => server.stop())

/** An entry with what we have no member for: a vendor's note, a transaction, a status that only others know. */
const TBX = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<text><body>
<conceptEntry id="c-1">
<descrip type="subjectField">fires</descrip>
<transacGrp><transac type="transactionType">origination</transac><date>2026-01-01</date></transacGrp>
<langSec xml:lang="en">
<descripGrp><descrip type="definition">Air action against hostile targets.</descrip><admin type="source">JP 3-09.3</admin></descripGrp>
<termSec id="t-1"><term>close air support</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><note>Spell it out once.</note><admin type="x-vendor">kept</admin></termSec>
<termSec id="t-2"><term>CAS</term><termNote type="termType">acronym</termNote><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
<termSec id="t-3"><term>=air strike support</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
</langSec>
</conceptEntry>
</body></text></tbx>`

const importing = async (name: string, content: string): Promise<Report> => {
  const query = new URLSearchParams({ name, file: "glossary", classification: "CUI" }).toString()
  const response = await fetch(`${server.url}/api/glossaries/imports?${query}`, {
    method: "POST",
    headers: { cookie: linguist.cookie },
    body: content,
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Report
}

const call = async ({ cookie }: Someone, procedure: string, input: object): Promise<unknown> => {
  const response = await fetch(`${server.url}/api/trpc/${procedure}`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify(input),
  })
  expect(response.status, await response.clone().text()).toBe(200)
  return ((await response.json()) as { result: { data: unknown } }).result.data
}

/** Imports a file, has it approved by somebody else, and publishes it; answers the release's id. */
const releasing = async (name: string, content: string): Promise<string> => {
  const { glossaryId, proposalId } = await importing(name, content)
  await call(linguist, "proposals.move", { proposalId, to: "proposed" })
  await call(other, "proposals.move", { proposalId, to: "approved" })
  const published = await call(other, "glossaries.publish", { glossaryId, name: "First" })
  return (published as { releaseId: string }).releaseId
}

const download = (releaseId: string, format: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/releases/${releaseId}/export/${format}`, {
    headers: { cookie: linguist.cookie, ...headers },
  })

describe.each(["tbx-dca", "tbx-dct", "tbx-v2", "json"])("a release downloaded as %s", (format) => {
  test("is the same glossary when it is imported again", async () => {
    const name = `House ${format}`
    const releaseId = await releasing(name, TBX)
    const text = await (await download(releaseId, format)).text()
    expect(text).toContain("kept")
    expect(text).toContain("origination")
    expect(await importing(name, text)).toMatchObject({ kind: "unchanged" })
  })
})

test("a spreadsheet runs nothing of the table, and it is read again as it was", async () => {
  const table = "conceptId,term,status\nc1,'=cmd(),preferred\nc1,@sum,admitted\nc1,-1,admitted\n"
  const releaseId = await releasing("Formulas", table)
  const text = await (await download(releaseId, "csv")).text()
  expect(text).not.toMatch(/(^|,)"?[=+\-@]/m)
  expect(await importing("Formulas", text)).toMatchObject({ kind: "unchanged" })
})

test.each([
  ["../../etc/passwd", `filename="etc passwd r1.csv"`],
  ['a"; filename="evil.exe', `filename="a ; filename= evil.exe r1.csv"`],
  ["Wörter", `filename*=UTF-8''W%C3%B6rter%20r1.csv`],
])("the file of the glossary %j has a safe name", async (name, part) => {
  const releaseId = await releasing(name, "conceptId,term,status\nc1,word,preferred\n")
  const { headers } = await download(releaseId, "csv")
  expect(headers.get("content-disposition")).toContain(part)
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.~%-]+$/)
})

test("it is sent again only when it differs, and to nobody else", async () => {
  const releaseId = await releasing("Tagged", TBX)
  const { headers } = await download(releaseId, "vale")
  const etag = headers.get("etag") ?? ""
  expect(etag).toMatch(/^"[0-9a-f]{64}\.vale"$/)
  expect(headers.get("content-type")).toBe("application/zip")
  expect((await download(releaseId, "vale", { "if-none-match": etag })).status).toBe(304)
  expect((await download(releaseId, "json", { "if-none-match": etag })).status).toBe(200)
  expect((await download(releaseId, "xlsx")).status).toBe(404)
})

const list = join(import.meta.dirname, "../../../shared/data/glossary/dod-jp1-02-acronyms.csv")
test.skipIf(!existsSync(list))("a real list of abbreviations comes back from TBX as it was", async () => {
  const releaseId = await releasing("Dictionary", readFileSync(list, "utf8"))
  const text = await (await download(releaseId, "tbx-dct")).text()
  expect(await importing("Dictionary", text)).toMatchObject({ kind: "unchanged" })
})

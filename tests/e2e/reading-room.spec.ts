import { checkScreen } from "./support/check-screen.ts"
import { importGlossary, type Linguists, releaseGlossary } from "./support/release-glossary.ts"
import { settle } from "./support/settle.ts"
import { expect, test } from "./support/test.ts"

const HEAD = "conceptId,term,termType,status,replacementTerms,definition,definitionSource,subjectFields\n"
const FIRST = `${HEAD}cas,close air support,fullForm,preferred,,Air action against hostile targets near friendly forces.,JP 3-09.3,fires
cas,CAS,acronym,admitted,,,,
cas,air strike support,phrase,deprecated,close air support,,,
roe,rules of engagement,fullForm,preferred,,Directives on the use of force.,JP 1-04,law
roe,ROE,acronym,admitted,,,,
tank,tank,fullForm,preferred,,,,
`
const SECOND = FIRST.replace("near friendly forces", "in close proximity to friendly forces")
  .replace("deprecated", "forbidden")
  .replace("tank,tank,", "frago,fragmentary order,")

/** Two releases of a glossary; answers the address of the newer one. */
async function twoReleases(linguists: Linguists, url: string, name: string): Promise<string> {
  await releaseGlossary(linguists, url, { name, content: FIRST })
  const { releaseId } = await releaseGlossary(linguists, url, { name, content: SECOND })
  return `${url}/glossaries/${releaseId}`
}

test("a reader searches, narrows, and opens a concept that links back to the same list", async ({
  openAs,
  demoUrl,
}) => {
  const linguist = await openAs("linguist")
  const linguists = { author: linguist, approver: await openAs("linguist2") }
  const address = await twoReleases(linguists, demoUrl, "Searched")
  await linguist.goto(address)
  const search = linguist.getByRole("searchbox")
  await expect(linguist.getByText("3 concepts")).toBeVisible()
  await search.fill("engagment")
  await expect(linguist.getByText("1 of 3 concepts")).toBeVisible()
  await linguist.getByRole("link", { name: "rules of engagement" }).click()
  await expect(linguist.getByRole("heading", { level: 1, name: "rules of engagement" })).toBeVisible()
  await expect(linguist).toHaveURL(/\/concepts\/roe$/)
  await expect(linguist.getByText("Directives on the use of force.")).toBeVisible()
  await linguist.goBack()
  await expect(search).toHaveValue("engagment")
  await search.fill("")
  await linguist.getByRole("button", { name: "F", exact: true }).click()
  await expect(linguist.getByRole("link", { name: "fragmentary order" })).toBeVisible()
  await expect(linguist.getByText("1 of 3 concepts")).toBeVisible()
  await linguist.goto(`${address}/concepts/tank`)
  await expect(linguist.getByText("Release 2 has no such concept")).toBeVisible()
})

test("two releases are compared, counts first, changed words marked", async ({ openAs, demoUrl }) => {
  const page = await openAs("linguist")
  const linguists = { author: page, approver: await openAs("linguist2") }
  await page.goto(await twoReleases(linguists, demoUrl, "Compared"))
  await page.getByRole("link", { name: "With 1" }).click()
  await expect(page.getByText("3 of 3 changes")).toBeVisible()
  await expect(page.locator("ins", { hasText: "close proximity" })).toBeVisible()
  await expect(page.locator("del", { hasText: "deprecated" })).toBeVisible()
  await page.getByRole("button", { name: "Added" }).click()
  await expect(page.getByRole("link", { name: "fragmentary order" })).toBeVisible()
  await expect(page.getByText("1 of 3 changes")).toBeVisible()
  await page.getByRole("button", { name: "All", exact: true }).click()
  await checkScreen(page, "release-compared")
  await page.getByRole("searchbox").fill("proximity")
  await expect(page.getByText("1 of 3 changes")).toBeVisible()
})

test("a downloaded TBX file is the same release when it is imported again", async ({ openAs, demoUrl }) => {
  const page = await openAs("linguist")
  const linguists = { author: page, approver: await openAs("linguist2") }
  const address = await twoReleases(linguists, demoUrl, "Downloaded")
  await page.goto(address)
  await page.getByRole("button", { name: "Download" }).click()
  const starting = page.waitForEvent("download")
  await page.getByRole("link", { name: "Download TBX, style DCA" }).click()
  const file = await starting
  expect(file.suggestedFilename()).toBe("Downloaded r2.tbx")
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  const content = Buffer.concat(chunks).toString()
  expect(await importGlossary(page, demoUrl, { name: "Downloaded", content })).toMatchObject({ kind: "unchanged" })
  await page.goto(address)
  const rows = page.getByRole("table").getByRole("row")
  await expect(rows.nth(1)).toContainText("2 (this one)")
  await expect(rows).toHaveCount(3)
})

test("dictionary and abbreviations are made for paper", async ({ openAs, demoUrl }) => {
  const page = await openAs("linguist")
  const linguists = { author: page, approver: await openAs("linguist2") }
  const address = await twoReleases(linguists, demoUrl, "Printed")
  await page.goto(`${address}/dictionary`)
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible()
  await page.emulateMedia({ media: "print" })
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden()
  await expect(page.getByRole("banner")).toBeHidden()
  await expect(page.getByText("air strike support forbidden: use close air support instead")).toBeVisible()
  await expect(page.getByText(/^Release 2 of .*SHA-256 [0-9a-f]{64}$/)).toBeVisible()
  await expect(page.getByLabel("Classification, top of page")).toHaveText("UNCLASSIFIED")
  expect((await page.pdf({ format: "A4", printBackground: true })).length).toBeGreaterThan(10_000)
  await page.goto(`${address}/abbreviations`)
  await expect(page.getByRole("row", { name: "CAS close air support" })).toBeVisible()
})

test("every page of a release is accessible in every theme and fits narrow windows", async ({ openAs, demoUrl }) => {
  test.setTimeout(240_000)
  const page = await openAs("labeler")
  const answer = await page.request.get(`${demoUrl}/api/trpc/glossaries.list`)
  const { result } = (await answer.json()) as { result: { data: readonly { releaseId: string }[] } }
  const address = `${demoUrl}/glossaries/${result.data[0]?.releaseId ?? ""}`
  for (const [name, path] of [
    ["release-room", ""],
    ["release-concept", "/concepts/close-air-support"],
    ["release-dictionary", "/dictionary"],
    ["release-abbreviations", "/abbreviations"],
    ["release-compare", "/compare"],
  ] as const) {
    await page.goto(address + path)
    await settle(page)
    await checkScreen(page, name)
  }
  await page.goto(address)
  await page.getByRole("button", { name: "Download" }).click()
  await checkScreen(page, "release-downloads")
})

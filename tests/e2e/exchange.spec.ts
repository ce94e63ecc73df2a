import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { checkScreen } from "./support/check-screen.ts"
import { settle } from "./support/settle.ts"
import { expect, test } from "./support/test.ts"

interface ChosenFile {
  readonly name: string
  readonly content: string | Buffer
}

async function chooseFile(page: Page, { name, content }: ChosenFile): Promise<void> {
  const chooser = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "Choose a file" }).click()
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) })
}

/** Opens the import from the list of glossaries, and names a new glossary. */
async function openImport(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/glossaries`)
  await page.getByRole("link", { name: "Import a glossary" }).first().click()
  await expect(page.getByRole("heading", { level: 1, name: "Import a glossary" })).toBeVisible()
  await page.getByRole("textbox", { name: "Name" }).fill(name)
}

async function chooseOption(page: Page, field: string | RegExp, option: string): Promise<void> {
  await page.getByRole("button", { name: field }).click()
  await page.getByRole("option", { name: option }).first().click()
}

/** A number of the report by its label. */
const figure = (page: Page, label: string) =>
  page
    .locator("dl > div")
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator("dd")
    .first()

const propose = (page: Page) => page.getByRole("button", { name: "Make the proposal" })

const FOREIGN = `Begriff;Synonyme;Erklärung;Französisch;Lfd
antenna mast;aerial mast|mast pole;A pole that carries an antenna.;mât d'antenne;1
relay station;;A station that passes messages on.;station relais;2
antenna mast;;Another meaning.;;3
`

test("a table with headings that nobody knows is arranged by hand, tried, and becomes a proposal", async ({
  openAs,
  demoUrl,
}) => {
  test.setTimeout(240_000)
  const page = await openAs("linguist")
  await openImport(page, demoUrl, "Masts")
  await settle(page)
  await checkScreen(page, "exchange-begin")
  await chooseFile(page, { name: "masten.csv", content: FOREIGN })

  await test.step("one is asked which column holds the term", async () => {
    await expect(page.getByText("Recognised as: A table we do not know")).toBeVisible()
    await expect(page.getByText("Which column holds the term?")).toBeVisible()
    await expect(page.getByText("Say which column holds the term.")).toBeVisible()
    await expect(propose(page)).toBeDisabled()
    await checkScreen(page, "exchange-columns")
  })

  await test.step("each choice is tried", async () => {
    await chooseOption(page, /What “Begriff” holds/, "Term")
    await expect(figure(page, "Concepts added")).toHaveText("2")
    await chooseOption(page, /What “Synonyme” holds/, "Other terms")
    await chooseOption(page, /What “Erklärung” holds/, "Definition")
    await chooseOption(page, /What “Französisch” holds/, "Term")
    await chooseOption(page, /Language of “Französisch”/, "French (fr)")
    await expect(page.getByText("made 2 concepts with 6 terms")).toBeVisible()
    await expect(page.getByRole("cell", { name: /is already a term of concept/ })).toBeVisible()
    await expect(page.getByText("mât d'antenne").last()).toBeVisible()
    await checkScreen(page, "exchange-dry-run")
  })

  await test.step("the proposal has what was tried", async () => {
    await propose(page).click()
    await expect(page.getByRole("heading", { level: 1, name: "Import of masten.csv" })).toBeVisible()
    await expect(page.getByText("2 of 2 changes shown")).toBeVisible()
    await expect(page.getByText("A station that passes messages on.")).toBeVisible()
  })
})

test("the workbench leads to an import into its glossary, which says what is there already", async ({
  openAs,
  demoUrl,
}) => {
  const page = await openAs("linguist")
  const answer = await page.request.get(`${demoUrl}/api/trpc/glossaries.list`)
  const { result } = (await answer.json()) as {
    result: { data: readonly { id: string; name: string; releaseId: string }[] }
  }
  const [glossary] = result.data
  if (glossary === undefined) throw new Error("The demo has no glossary")
  const file = await page.request.get(`${demoUrl}/api/releases/${glossary.releaseId}/export/tbx-dct`)
  await page.goto(`${demoUrl}/workbench/${glossary.id}`)
  await page.getByRole("link", { name: "Import", exact: true }).click()
  await expect(
    page.getByRole("button", { name: new RegExp(`${glossary.name}.*Glossary|Glossary.*${glossary.name}`) }),
  ).toBeVisible()
  await chooseFile(page, { name: "house.tbx", content: await file.body() })
  await expect(page.getByText("Recognised as: TBX (ISO 30042:2019), style DCT")).toBeVisible()
  await expect(page.getByText("Nothing would change")).toBeVisible()
  await expect(propose(page)).toBeDisabled()

  await test.step("a list from elsewhere joins, replaces, or only adds", async () => {
    const content = "conceptId,term,status,definition\nx1,close air support,preferred,Another definition.\n"
    await chooseFile(page, { name: "other.csv", content })
    await expect(page.getByText("Recognised as: Our own table")).toBeVisible()
    await expect(figure(page, "Concepts added")).toHaveText("1")
    await page.getByText("Join concepts that share a full form").click()
    await expect(figure(page, "Joined")).toHaveText("1")
    await page.getByText("Add new concepts only").click()
    await expect(figure(page, "Left out")).toHaveText("1")
    await page.getByText("Also remove what the file does not have").click()
    await expect(page.getByText("Concepts that the file does not have will be removed")).toBeVisible()
    await expect(figure(page, "Removed")).not.toHaveText("0")
    await checkScreen(page, "exchange-removing")
  })
})

test("a file that is no glossary is refused with what to do, and nothing is made", async ({ openAs, demoUrl }) => {
  const page = await openAs("linguist")
  await openImport(page, demoUrl, "Refused")
  await chooseFile(page, { name: "house.tbx", content: '<?xml version="1.0"?>\n<html><body>Terms</body></html>' })
  await expect(page.getByText("There is nothing to import in this file")).toBeVisible()
  await expect(page.getByText(/its root is "html"/)).toBeVisible()
  await expect(propose(page)).toBeDisabled()
  await checkScreen(page, "exchange-refused")
  await page.goto(`${demoUrl}/glossaries`)
  await expect(page.getByRole("link", { name: /^Workbench of/ }).first()).toBeVisible()
  await expect(page.getByText("Refused")).toHaveCount(0)
})

test("a lost connection loses no choice", async ({ openAs, demoUrl }) => {
  const page = await openAs("linguist", { consoleErrors: /Failed to load resource|ERR_/ })
  await openImport(page, demoUrl, "Kept")
  await page.route("**/api/glossaries/imports*", (route) => route.abort())
  await chooseFile(page, { name: "list.csv", content: "Term,Definition\nmast,A pole.\n" })
  await expect(page.getByText("The file could not be tried")).toBeVisible()
  await page.unroute("**/api/glossaries/imports*")
  await page.getByRole("button", { name: "Try again" }).click()
  await expect(figure(page, "Concepts added")).toHaveText("1")
  await page.route("**/api/glossaries/imports*", (route) => route.abort())
  await propose(page).click()
  await expect(page.getByText("The proposal was not made; your choices are kept")).toBeVisible()
  await page.unroute("**/api/glossaries/imports*")
  await propose(page).click()
  await expect(page.getByRole("heading", { level: 1, name: "Import of list.csv" })).toBeVisible()
})

const list = join(import.meta.dirname, "../../../shared/data/glossary/dod-jp1-02-acronyms.csv")
test("a real list of abbreviations is tried whole", async ({ openAs, demoUrl }) => {
  test.skip(!existsSync(list), "The list is not here")
  const page = await openAs("linguist")
  await openImport(page, demoUrl, "Dictionary")
  await chooseFile(page, { name: "jp1-02.csv", content: readFileSync(list) })
  await expect(page.getByText("Recognised as: A list of abbreviations")).toBeVisible()
  await expect(figure(page, "Concepts added")).toHaveText("8,424", { timeout: 30_000 })
  await expect(page.getByText("Read: 6,863 rows, which made 8,424 concepts")).toBeVisible()
  await expect(page.getByText(/1,370 problems that the glossary would get/)).toBeVisible()
  await expect(page.getByText(/[\d,]+ shared by several concepts/)).toBeVisible()
  await expect(page.getByText("It adds 8,424 concepts, changes 0 and removes 0.")).toBeVisible()
})

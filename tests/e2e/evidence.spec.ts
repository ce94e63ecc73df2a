import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { checkScreen } from "./support/check-screen.ts"
import { findWrongTerm } from "./support/find-wrong-term.ts"
import { expect, test } from "./support/test.ts"

/** The address of the workbench of the demo's glossary. */
async function workbenchOf(page: Page, url: string): Promise<string> {
  const answer = await page.request.get(`${url}/api/trpc/glossaries.list`)
  const { result } = (await answer.json()) as { result: { data: readonly { id: string }[] } }
  return `${url}/workbench/${result.data[0]?.id ?? ""}`
}

async function openTask(labeler: Page): Promise<void> {
  await labeler.getByRole("link", { name: "Staff writing", exact: true }).click()
  await labeler.getByRole("link", { name: /label/i }).first().click()
  await expect(labeler.getByRole("heading", { level: 2, name: "Response A" })).toBeVisible()
}

/** Sends terms to the linguists from the task that is open. */
async function suggest(labeler: Page, terms: readonly string[]): Promise<void> {
  for (const term of terms) {
    await labeler.keyboard.press("a")
    const dialog = labeler.getByRole("dialog", { name: "Suggest a term" })
    await dialog.getByLabel("Term", { exact: true }).fill(term)
    await dialog.getByLabel(/What it means/).fill(`Everybody says ${term}`)
    await dialog.getByRole("button", { name: "Send to the linguists" }).click()
    await expect(dialog).toBeHidden()
  }
}

/** Answers the dialog that asks what the new proposal is called. */
async function beginProposal(page: Page, title: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "New proposal" })
  await dialog.getByLabel("Title").fill(title)
  await page.keyboard.press("Enter")
  await expect(dialog).toBeHidden()
}

test("a linguist accepts one suggestion into a draft by keyboard, and declines another", async ({
  openAs,
  demoUrl,
}) => {
  test.setTimeout(180_000)
  const labeler = await openAs("labeler")
  await openTask(labeler)
  await suggest(labeler, ["tactical pause", "thingamajig"])

  const linguist = await openAs("linguist")
  await linguist.goto(await workbenchOf(linguist, demoUrl))
  await linguist.getByRole("link", { name: /Evidence.*2.*open suggestions/ }).click()
  await expect(linguist.getByRole("heading", { level: 1, name: "Suggestions" })).toBeVisible()
  await checkScreen(linguist, "suggestions")
  await linguist.getByRole("option", { name: /tactical pause/ }).click()
  await expect(linguist.getByText("Everybody says tactical pause")).toBeVisible()
  await linguist.keyboard.press("a")
  const accepting = linguist.getByRole("dialog", { name: "Accept “tactical pause”" })
  await expect(accepting).toBeVisible()
  await checkScreen(linguist, "suggestion-accept")
  await accepting.getByRole("button", { name: "Accept into the draft" }).click()
  await beginProposal(linguist, "From labelers")
  await expect(accepting).toBeHidden()

  await expect(linguist.getByRole("option")).toHaveCount(1)
  await linguist.getByRole("option", { name: /thingamajig/ }).focus()
  await linguist.keyboard.press("d")
  const declining = linguist.getByRole("dialog", { name: "Decline “thingamajig”" })
  await checkScreen(linguist, "suggestion-decline")
  await declining.getByRole("radio", { name: /slang/ }).check({ force: true })
  await declining.getByRole("button", { name: "Decline" }).click()
  await expect(linguist.getByText("No suggestion waits")).toBeVisible()

  await linguist.getByRole("tab", { name: "Accepted" }).click()
  await linguist.getByRole("link", { name: "Look at the proposal" }).click()
  await expect(linguist.getByRole("heading", { level: 1, name: "From labelers" })).toBeVisible()
  await expect(linguist.getByText("tactical pause").first()).toBeVisible()
  await linguist.goBack()
  await linguist.getByRole("tab", { name: "Declined" }).click()
  await expect(linguist.getByText(/It is slang/)).toBeVisible()
})

test("a finding that was overruled is shown with its place, and a draft proposes to stop scoring its term", async ({
  openAs,
  demoUrl,
}) => {
  test.setTimeout(180_000)
  const labeler = await openAs("labeler")
  await openTask(labeler)
  const wrong = await findWrongTerm(labeler)
  await wrong.focus()
  await labeler.keyboard.press("w")
  const dialog = labeler.getByRole("dialog", { name: /What is wrong with marking/ })
  await dialog.getByRole("radio", { name: /A quotation/ }).check({ force: true })
  await dialog.getByRole("button", { name: "Mark as wrong here" }).click()
  await expect(dialog).toBeHidden()
  // The task is judged, so that the finding counts as read.
  await labeler.keyboard.press("2")
  await labeler.keyboard.press("Control+Enter")
  await labeler.waitForTimeout(1_000)

  const linguist = await openAs("linguist")
  await linguist.goto(`${await workbenchOf(linguist, demoUrl)}/overruled`)
  const table = linguist.getByRole("figure", { name: "Overruled findings by term" })
  await expect(table.getByText("A quotation")).toBeVisible()
  await checkScreen(linguist, "overruled")
  await table.getByRole("button", { name: /^Where/ }).click()
  const places = linguist.getByRole("dialog", { name: /was overruled/ })
  await expect(places.getByText("Demo Labeler One · Staff writing", { exact: false })).toBeVisible()
  await checkScreen(linguist, "overruled-places")
  await places.getByRole("button", { name: "Propose to stop scoring it" }).click()
  await beginProposal(linguist, "Rules to mend")
  await expect(linguist.getByText(/The draft proposes to show/).first()).toBeVisible()
  await linguist.getByRole("link", { name: /^Workbench of/ }).click()
  await linguist.getByRole("link", { name: "Look at the proposal" }).click()
  await expect(linguist.getByRole("heading", { level: 1, name: "Rules to mend" })).toBeVisible()
  await expect(linguist.getByText("Changed", { exact: true }).first()).toBeVisible()
})

test("words are found in the texts with what stands beside them, and saved as a file", async ({ openAs, demoUrl }) => {
  const linguist = await openAs("linguist")
  const address = await workbenchOf(linguist, demoUrl)
  await linguist.goto(`${address}/concordance`)
  await linguist.getByRole("textbox", { name: "Words" }).fill("command*")
  await linguist.keyboard.press("Enter")
  const lines = linguist.getByRole("figure", { name: "Concordance" })
  await expect(lines.getByRole("row").nth(3)).toBeVisible()
  await linguist.getByRole("button", { name: "Right", exact: true }).click()
  await checkScreen(linguist, "concordance")
  await linguist.getByRole("button", { name: /^All texts/ }).click()
  await linguist.getByRole("option", { name: "Prompts" }).click()
  await expect(linguist).toHaveURL(/kind=prompt/)
  await expect(lines.getByText("Response", { exact: true })).toHaveCount(0)
  const download = linguist.waitForEvent("download")
  await linguist.getByRole("link", { name: "Download as CSV" }).click()
  const file = await readFile(await (await download).path(), "utf8")
  expect(file).toMatch(/^\uFEFFleft,hit,right,kind,/)
  expect(file.trim().split("\r\n").length).toBeGreaterThan(1)

  await linguist.goto(`${address}/concordance`)
  await linguist.getByRole("combobox", { name: /^Or a concept/ }).fill("main supply")
  await linguist.getByRole("option", { name: /^main supply route/ }).click()
  await expect(linguist.getByText("a term of the concept “main supply route”", { exact: false })).toBeVisible()
  await expect(lines.getByText("MSR", { exact: true }).first()).toBeVisible()

  await linguist.goto(`${address}/usage`)
  const top = linguist.getByRole("figure", { name: "Concepts used most" })
  await expect(top).toBeVisible()
  await checkScreen(linguist, "usage-most")
  await top.getByRole("link").first().click()
  await expect(linguist.getByRole("figure", { name: "By model" })).toBeVisible()
  await checkScreen(linguist, "usage-concept")
  await linguist.getByRole("link", { name: "Find in texts" }).click()
  await expect(linguist.getByText(/a term of the concept/)).toBeVisible()
})

test("terms of a reference document are accepted, rejected and brought back", async ({ openAs, demoUrl }) => {
  test.setTimeout(120_000)
  const linguist = await openAs("linguist", { consoleErrors: /422|400/ })
  await linguist.goto(`${await workbenchOf(linguist, demoUrl)}/candidates`)
  await expect(linguist.getByText("No unknown abbreviation was found")).toBeVisible()
  await linguist.getByRole("button", { name: "Add reference documents" }).click()
  const chooser = linguist.locator("input[type=file]")
  await chooser.setInputFiles({ name: "latin.txt", mimeType: "text/plain", buffer: Buffer.from([0x66, 0xfc, 0x72]) })
  await expect(linguist.getByText("latin.txt is not UTF-8 text", { exact: false })).toBeVisible()
  const manual =
    "The drone defence cell (DDC) moved. Each drone defence cell has a jammer. A drone defence cell reports to the DDC.\n" +
    "The quick ration point (QRP) opens. A quick ration point and the quick ration point follow. QRP, QRP.\n"
  await chooser.setInputFiles({ name: "manual.md", mimeType: "text/markdown", buffer: Buffer.from(manual.repeat(6)) })
  await expect(linguist.getByRole("figure", { name: "Reference documents" }).getByText("manual.md")).toBeVisible()
  await checkScreen(linguist, "reference-documents")

  await linguist.getByRole("tab", { name: /Abbreviations/ }).click()
  const table = linguist.getByRole("figure", { name: "Unknown abbreviations" })
  await expect(table.getByRole("row", { name: /DDC.*drone defence cell/ })).toBeVisible()
  await checkScreen(linguist, "candidates")
  await table.getByRole("button", { name: "Accept DDC" }).click()
  const accepting = linguist.getByRole("dialog", { name: "Accept “DDC”" })
  await expect(accepting.getByRole("textbox", { name: "It stands for" })).toHaveValue("drone defence cell")
  await accepting.getByRole("button", { name: "Accept into the draft" }).click()
  await beginProposal(linguist, "Found in manuals")
  await expect(table.getByRole("button", { name: "Accept DDC" })).toBeHidden()

  await linguist.getByRole("checkbox", { name: "Select QRP" }).check({ force: true })
  await linguist.getByRole("button", { name: "Reject 1 selected" }).click()
  await expect(linguist.getByText("“QRP” is rejected")).toBeVisible()
  await linguist.getByRole("button", { name: "Undo" }).click()
  await expect(table.getByRole("button", { name: "Accept QRP" })).toBeVisible()

  await linguist.getByRole("tab", { name: /Multi-word terms/ }).click()
  await expect(linguist.getByRole("rowheader", { name: "quick ration point", exact: true })).toBeVisible()
  await checkScreen(linguist, "candidate-phrases")
  await linguist.getByRole("link", { name: "Find quick ration point in texts" }).click()
  await expect(linguist.getByText("It stands nowhere")).toBeVisible()
  await expect(linguist.getByRole("textbox", { name: "Words" })).toHaveValue("quick ration point")
})

import type { Page } from "@playwright/test"
import { expect, test } from "./support/test.ts"

const table = (page: Page) => page.getByRole("figure", { name: "Comparisons" })
const rows = (page: Page) => table(page).getByRole("row")
const nav = (page: Page) => page.getByRole("navigation", { name: /^Project/ })
const requestText = (page: Page) => page.getByRole("region", { name: "Request text" })

async function projectOf(page: Page, url: string): Promise<string> {
  const list = (await (await page.request.get(`${url}/api/trpc/projects.list`)).json()) as {
    result: { data: readonly { id: string; name: string }[] }
  }
  return list.result.data.find(({ name }) => name === "Staff writing")?.id ?? ""
}

/** What a person of that session is given next, asked of the server as the page does. */
async function claim(page: Page, url: string, projectId: string) {
  const data = { projectId, holding: [] }
  const answer = await page.request.post(`${url}/api/trpc/labeling.claimNext`, { data })
  const { result } = (await answer.json()) as {
    result: { data: { task: { assignmentId: string; comparisonId: string; token: number } } }
  }
  return result.data.task
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click()
}

test("a lead reprioritises, releases and reassigns", async ({ openAs, demoUrl }) => {
  const lead = await openAs("lead")
  const projectId = await projectOf(lead, demoUrl)
  await lead.goto(`${demoUrl}/projects/${projectId}`)
  await nav(lead).getByRole("link", { name: "Queue" }).click()
  await expect(lead.getByRole("heading", { name: "Queue" })).toBeVisible()

  await test.step("the chosen comparison is given next", async () => {
    const chosen = rows(lead).nth(5)
    await chosen.getByRole("checkbox").focus()
    await lead.keyboard.press("Space")
    await expect(lead.getByText("1 comparison chosen")).toBeVisible()
    const name = (await chosen.locator("th .font-mono").textContent()) ?? ""
    await lead.getByRole("toolbar").getByRole("button", { name: "Priority" }).click()
    const dialog = lead.getByRole("dialog")
    await dialog.getByRole("textbox", { name: "Priority" }).fill("10")
    await dialog.getByRole("button", { name: "Save" }).click()
    await expect(lead.getByText("1 comparison changed")).toBeVisible()
    await expect(rows(lead).nth(1)).toContainText(name)
    const labeler = await openAs("labeler")
    expect((await claim(labeler, demoUrl, projectId)).comparisonId.slice(-6)).toBe(name)
  })

  await test.step("what somebody holds is released", async () => {
    await openTab(lead, "In work")
    await expect(rows(lead).nth(1)).toContainText("Demo Labeler One")
    await rows(lead).nth(1).getByRole("checkbox").focus()
    await lead.keyboard.press("Space")
    await lead.getByRole("toolbar").getByRole("button", { name: "Release" }).click()
    await lead.getByRole("dialog").getByRole("button", { name: "Release" }).click()
    await expect(lead.getByText("1 task released")).toBeVisible()
    await expect(lead.getByText("Nobody is at work")).toBeVisible()
  })

  await test.step("a comparison is kept for the other labeler, who is given it first", async () => {
    await openTab(lead, "Waiting")
    const chosen = rows(lead).nth(8)
    const name = (await chosen.locator("th .font-mono").textContent()) ?? ""
    await chosen.getByRole("checkbox").focus()
    await lead.keyboard.press("Space")
    await lead.getByRole("toolbar").getByRole("button", { name: "Reassign" }).click()
    const dialog = lead.getByRole("dialog")
    await dialog.getByRole("button", { name: /^To|Choose a member/ }).click()
    await lead.getByRole("option", { name: "Demo Labeler Two" }).click()
    await dialog.getByRole("button", { name: "Reassign" }).click()
    await expect(lead.getByText("1 comparison reassigned")).toBeVisible()
    const other = await openAs("labeler2")
    expect((await claim(other, demoUrl, projectId)).comparisonId.slice(-6)).toBe(name)
  })
})

/** The responses of the open task, without the letters and the order, which are drawn for each person. */
const textsOf = async (page: Page) =>
  (await page.getByRole("group", { name: /^Terms of response/ }).allInnerTexts()).toSorted()

test("a possible spill takes the task from everybody, and the lead shows it again", async ({ openAs, demoUrl }) => {
  const other = await openAs("labeler2")
  const projectId = await projectOf(other, demoUrl)
  const open = async (page: Page) => {
    await page.goto(`${demoUrl}/projects/${projectId}/label`)
    await expect(requestText(page)).toBeVisible()
    return textsOf(page)
  }
  const theirs = await open(other)
  const labeler = await openAs("labeler")
  expect(await open(labeler)).toEqual(theirs)

  await test.step("a labeler reports it by keyboard", async () => {
    await labeler.keyboard.press("f")
    await labeler.getByRole("radio", { name: /Possible spill/ }).press("Space")
    await labeler.getByLabel(/A word to the lead/).fill("A real call sign.")
    await labeler.getByRole("button", { name: "Report and hide the task" }).press("Enter")
    await expect(labeler.getByText("The task is hidden and the lead is alerted")).toBeVisible()
    await expect(requestText(labeler)).toBeVisible()
    expect(await textsOf(labeler)).not.toEqual(theirs)
  })

  await test.step("it vanishes from an open screen of somebody else", async () => {
    await expect(other.getByText(/A task was withdrawn/)).toBeVisible({ timeout: 20_000 })
    await expect(requestText(other)).toBeVisible()
    expect(await textsOf(other)).not.toEqual(theirs)
  })

  const lead = await openAs("lead")
  await lead.goto(`${demoUrl}/projects/${projectId}`)
  await expect(nav(lead).getByRole("link", { name: /Queue.*1 open report/ })).toBeVisible()
  await expect(lead.getByRole("alert")).toContainText("Possible spill")
  await lead.getByRole("link", { name: "Decide on the reports" }).click()
  const report = lead.getByRole("article", { name: /Possible spill/ })
  await expect(report).toContainText("A real call sign.")
  await report.getByRole("button", { name: "Show the prompt again" }).click()
  await expect(lead.getByRole("alert")).toBeHidden()
  await expect(report).toContainText("Shown again")
  await openTab(lead, "Hidden")
  await expect(lead.getByText("Nothing is hidden")).toBeVisible()
})

import type { Page } from "@playwright/test"
import { checkScreen } from "./support/check-screen.ts"
import { settle } from "./support/settle.ts"
import { expect, test } from "./support/test.ts"

/** The address of the workbench of the demo's glossary. */
async function workbenchOf(page: Page, url: string): Promise<string> {
  const answer = await page.request.get(`${url}/api/trpc/glossaries.list`)
  const { result } = (await answer.json()) as { result: { data: readonly { id: string }[] } }
  return `${url}/workbench/${result.data[0]?.id ?? ""}`
}

async function openTable(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole("grid", { name: "Concepts" })).toBeVisible()
}

/** Searches the table by keyboard and goes on to what is found. */
async function find(page: Page, query: string): Promise<void> {
  await page.keyboard.press("/")
  await expect(page.getByRole("searchbox")).toBeFocused()
  await page.getByRole("searchbox").fill(query)
  await page.keyboard.press("ArrowDown")
  await expect(page.getByRole("grid")).toBeFocused()
}

/** Answers the dialog that asks what the new proposal is called. */
async function beginProposal(page: Page, title: string): Promise<void> {
  await page.getByRole("dialog", { name: "New proposal" }).getByLabel("Title").fill(title)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("dialog")).toBeHidden()
}

const saved = (page: Page) => expect(page.getByText("Saved", { exact: true }).first()).toBeVisible()

test("a concept is written by keyboard, approved by another linguist only, and published", async ({
  openAs,
  demoUrl,
}) => {
  test.setTimeout(180_000)
  const author = await openAs("linguist", { consoleErrors: /403/ })
  const address = await workbenchOf(author, demoUrl)
  await openTable(author, address)

  await test.step("an example fails until the term is found in it", async () => {
    await author.keyboard.press("n")
    await expect(author.getByRole("heading", { level: 1, name: "New concept" })).toBeVisible()
    await author.getByLabel("Term", { exact: true }).fill("counter-battery radar")
    await author.getByRole("button", { name: "Add an example" }).click()
    const example = author.getByRole("textbox", { name: "Example 1" })
    await example.fill("The radar found the guns.")
    await expect(author.getByText("Fails: the term is not found here")).toBeVisible()
    await example.fill("Two counter-battery radars found the guns.")
    await expect(author.getByText("Found as “counter-battery radars”")).toBeVisible()
  })

  await test.step("unsaved text survives a reload, and leaving asks", async () => {
    await author.getByLabel("Definition", { exact: true }).fill("A radar that finds guns by their shells.")
    await author.reload()
    await expect(author.getByText("Your unsaved edits are back")).toBeVisible()
    await expect(author.getByLabel("Definition", { exact: true })).toHaveValue(
      "A radar that finds guns by their shells.",
    )
    await author.getByRole("link", { name: /^Workbench of/ }).click()
    await author.getByRole("dialog").getByRole("button", { name: "Go on editing" }).click()
    await expect(author.getByLabel("Definition", { exact: true })).toBeVisible()
  })

  await test.step("the first save begins a proposal", async () => {
    await author.keyboard.press("Control+s")
    await beginProposal(author, "Radars")
    await saved(author)
    await author.getByRole("link", { name: /^Workbench of/ }).click()
    await find(author, "counter-batery")
    await expect(author.getByRole("row", { name: /counter-battery radar.*Added/ })).toBeVisible()
  })

  await test.step("nobody approves what they wrote", async () => {
    await author.getByRole("link", { name: "Look at the proposal" }).click()
    await expect(author.getByText("Nothing stands against it")).toBeVisible()
    await author.getByRole("button", { name: "Put forward" }).click()
    await author.getByRole("dialog").getByRole("button", { name: "Put forward" }).click()
    await expect(author.getByText("You wrote this proposal: another linguist has to approve it.")).toBeVisible()
    await expect(author.getByRole("button", { name: "Approve" })).toBeHidden()
    const proposalId = author.url().split("/").at(-1)
    const refused = await author.request.post(`${demoUrl}/api/trpc/proposals.move`, {
      data: { proposalId, to: "approved" },
      headers: { origin: demoUrl },
    })
    expect(refused.status()).toBe(403)
  })

  await test.step("another linguist hands it back, then approves it", async () => {
    const approver = await openAs("linguist2")
    await approver.goto(author.url())
    await approver.getByRole("button", { name: "Hand back" }).click()
    await approver.getByRole("dialog").getByLabel("Comment").fill("Name the source, please.")
    await approver.getByRole("dialog").getByRole("button", { name: "Hand back" }).click()
    await expect(approver.getByText("Name the source, please.")).toBeVisible()
    await author.reload()
    await author.getByRole("button", { name: "Put forward" }).click()
    await author.getByRole("dialog").getByRole("button", { name: "Put forward" }).click()
    await expect(author.getByRole("button", { name: "Take back to draft" })).toBeVisible()
    await approver.reload()
    await approver.getByRole("button", { name: "Approve" }).click()
    await approver.getByRole("dialog").getByRole("button", { name: "Approve" }).click()
    await expect(approver.getByText("Approved, and waiting for the next release")).toBeVisible()

    await approver.getByRole("link", { name: "Publish a release" }).click()
    await expect(approver.getByLabel("What is new")).toHaveValue(/counter-battery radar/)
    await checkScreen(approver, "workbench-publish")
    await approver.getByRole("button", { name: "Publish release 2" }).click()
    await approver.getByRole("dialog").getByRole("button", { name: "Publish" }).click()
    await expect(approver).toHaveURL(/\/glossaries\//)
    await approver.getByRole("searchbox").fill("counter-battery radar")
    await approver.getByRole("link", { name: "counter-battery radar" }).click()
    await expect(approver.getByText(/release 2 .* by Demo Linguist One · approved by Demo Linguist Two/)).toBeVisible()
    await expect(approver.getByRole("link", { name: "Edit" })).toBeVisible()
    await approver.goBack()
    await approver.getByRole("button", { name: "Bring release 1 back" }).click()
    await approver.getByRole("dialog").getByRole("button", { name: "Begin the proposal" }).click()
    await expect(approver.getByRole("heading", { level: 1, name: "Back to release 1" })).toBeVisible()
    await expect(approver.getByText("Removed", { exact: true })).toBeVisible()
  })
})

test("whoever saves second sees both versions and merges them", async ({ openAs, demoUrl }) => {
  test.setTimeout(180_000)
  const [one, two] = [await openAs("linguist"), await openAs("linguist2")]
  const address = await workbenchOf(one, demoUrl)
  await openTable(one, address)
  await one.getByRole("button", { name: "New proposal" }).click()
  await beginProposal(one, "Shared")
  await openTable(two, address)
  await two.getByRole("button", { name: /Your changes go to/ }).click()
  await two.getByRole("option", { name: /Shared/ }).click()
  for (const page of [one, two]) {
    await find(page, "administrative control")
    await page.keyboard.press("Enter")
    await expect(page.getByRole("heading", { level: 1, name: "administrative control" })).toBeVisible()
  }
  await one.getByLabel("Definition", { exact: true }).fill("Authority over administration, as the first has it.")
  await one.getByLabel("Source of the definition").fill("JP 1")
  await one.keyboard.press("Control+s")
  await saved(one)
  await two.getByLabel("Definition", { exact: true }).fill("Authority over administration, as the second has it.")
  await two.keyboard.press("Control+s")
  await expect(two.getByText("There are two versions of this concept")).toBeVisible()
  await expect(two.getByText("1 disagreement")).toBeVisible()
  await expect(two.getByRole("button", { name: "Save the merged concept" })).toBeDisabled()
  await checkScreen(two, "workbench-merge")
  await two.getByRole("radio", { name: "Mine" }).check()
  await two.getByRole("button", { name: "Save the merged concept" }).click()
  await saved(two)
  await expect(two.getByLabel("Definition", { exact: true })).toHaveValue(/as the second has it/)
  await expect(two.getByLabel("Source of the definition")).toHaveValue("JP 1")
  await one.reload()
  await expect(one.getByLabel("Definition", { exact: true })).toHaveValue(/as the second has it/)

  await test.step("a change that the glossary has overtaken is merged with it", async () => {
    await two.getByRole("link", { name: "Look at the proposal" }).click()
    await expect(two.getByText("Nothing stands against it")).toBeVisible()
    await overtake(one, two, demoUrl)
    await two.reload()
    await expect(two.getByText("1 concept changed in the glossary after this began")).toBeVisible()
    await two.getByRole("link", { name: "Merge administrative control" }).first().click()
    await two.getByRole("radio", { name: "Mine" }).check()
    await two.getByRole("button", { name: "Save the merged concept" }).click()
    await two.getByRole("link", { name: "Look at the proposal" }).click()
    await expect(two.getByText("Nothing stands against it")).toBeVisible()
    await expect(two.locator("del", { hasText: "overtaken" })).toBeVisible()
  })
})

/** Another proposal changes the definition that the first one changes too, and is approved before it. */
async function overtake(author: Page, approver: Page, url: string): Promise<void> {
  const call = async (page: Page, procedure: string, data: object): Promise<{ proposalId: string }> => {
    const answer = await page.request.post(`${url}/api/trpc/${procedure}`, { data, headers: { origin: url } })
    expect(answer.status(), await answer.text()).toBe(200)
    return ((await answer.json()) as { result: { data: { proposalId: string } } }).result.data
  }
  const read = async (procedure: string, input: object) => {
    const asked = new URLSearchParams({ input: JSON.stringify(input) }).toString()
    return (await (await author.request.get(`${url}/api/trpc/${procedure}?${asked}`)).json()) as {
      result: { data: { releaseId: string; concepts: readonly { id: string; definition: string }[] } }
    }
  }
  const glossaryId = /workbench\/([^/?]+)/.exec(author.url())?.[1] ?? ""
  const { releaseId } = (await read("glossaries.head", { glossaryId })).result.data
  const { concepts } = (await read("glossaries.release", { releaseId })).result.data
  const concept = concepts.find(({ id }) => id === "administrative-control")
  const { proposalId } = await call(author, "proposals.create", { glossaryId, title: "First" })
  const after = { ...concept, definition: "What has overtaken the other." }
  await call(author, "proposals.saveConcept", {
    proposalId,
    conceptId: "administrative-control",
    after,
    revision: null,
  })
  await call(author, "proposals.move", { proposalId, to: "proposed" })
  await call(approver, "proposals.move", { proposalId, to: "approved" })
}

test("many concepts are changed at once and changed back", async ({ openAs, demoUrl }) => {
  test.setTimeout(180_000)
  const page = await openAs("linguist")
  const address = await workbenchOf(page, demoUrl)
  await openTable(page, address)
  await find(page, "fire")
  await page.keyboard.press("Space")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Shift+ArrowDown")
  await expect(page.getByText("3 concepts chosen")).toBeVisible()
  await page.getByRole("button", { name: "Add field" }).click()
  await page.getByRole("dialog").getByLabel("Subject field").fill("gunnery")
  await page.keyboard.press("Enter")
  await beginProposal(page, "Gunnery")
  await expect(page.getByText("3 concepts changed").first()).toBeVisible()
  await expect(page.getByRole("row", { name: /gunnery Changed/ })).toHaveCount(3)
  await checkScreen(page, "workbench-table")
  await page.getByRole("button", { name: /^Undo/ }).click()
  await expect(page.getByRole("row", { name: /gunnery/ })).toHaveCount(0)
  await page.keyboard.press("Escape")
})

test("every page of the workbench is accessible in every theme and fits narrow windows", async ({
  openAs,
  demoUrl,
}) => {
  test.setTimeout(240_000)
  const page = await openAs("linguist")
  const address = await workbenchOf(page, demoUrl)
  await page.goto(`${address}/concepts/absent-without-leave`)
  await expect(page.getByLabel("Definition", { exact: true })).toBeVisible()
  const closed = page
    .getByRole("button", { expanded: false })
    .filter({ hasText: /^(How|Who|Source|Examples|Relations)/ })
  while ((await closed.count()) > 0) await closed.first().click()
  await settle(page)
  await checkScreen(page, "workbench-editor")
  await page.goto(`${address}/proposals`)
  await settle(page)
  await checkScreen(page, "workbench-proposals")
  await page.getByRole("button", { name: "New proposal" }).click()
  await checkScreen(page, "workbench-new-proposal")
  await beginProposal(page, "Empty")
  await expect(page.getByText("It changes nothing yet")).toBeVisible()
  await checkScreen(page, "workbench-proposal")
  await openTable(page, address)
  await page.keyboard.press("n")
  await page.getByLabel("Term", { exact: true }).fill("absent without leave")
  await page.keyboard.press("Control+s")
  await saved(page)
  await page.getByRole("link", { name: /^Workbench of/ }).click()
  // A worker looks through the whole glossary for this.
  await expect(page.getByRole("row", { name: /^absent without leave.*Duplicate/ })).toHaveCount(2)
  await page.goto(`${address}/publish`)
  await expect(page.getByText("Nothing is approved since the last release")).toBeVisible()
  await checkScreen(page, "workbench-nothing-to-publish")
})

import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { importGlossary } from "./support/release-glossary.ts"
import { expect, test } from "./support/test.ts"

const data = join(import.meta.dirname, "../../../shared/data/glossary")
const JOINT = join(data, "dod-jp1-02-acronyms.csv")
const ONTOLOGY = join(data, "cco-ontology-terms.csv")
const NAME = "Joint terms"
const LAUNCHER = "Large-Scale Rocket Launcher"

async function call<Answer>(page: Page, url: string, procedure: string, input: object): Promise<Answer> {
  const answer = await page.request.post(`${url}/api/trpc/${procedure}`, { data: input, headers: { origin: url } })
  expect(answer.status(), `${procedure}: ${await answer.text()}`).toBe(200)
  return ((await answer.json()) as { result: { data: Answer } }).result.data
}

async function read<Answer>(page: Page, url: string, procedure: string, input?: object): Promise<Answer> {
  const query = input === undefined ? "" : `?${new URLSearchParams({ input: JSON.stringify(input) }).toString()}`
  const answer = await page.request.get(`${url}/api/trpc/${procedure}${query}`)
  expect(answer.status(), `${procedure}: ${await answer.text()}`).toBe(200)
  return ((await answer.json()) as { result: { data: Answer } }).result.data
}

/** Puts an open proposal forward. */
async function putForward(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Put forward" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Put forward" }).click()
  await expect(page.getByText("You wrote this proposal: another linguist has to approve it.")).toBeVisible()
}

/** Approves the proposal at an address and publishes what is approved. */
async function approveAndPublish(page: Page, address: string, release: number): Promise<void> {
  await page.goto(address)
  await page.getByRole("button", { name: "Approve" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click()
  await expect(page.getByText("Approved, and waiting for the next release")).toBeVisible({ timeout: 30_000 })
  await page.getByRole("link", { name: "Publish a release" }).click()
  await expect(page.getByLabel("What is new")).toHaveValue(/concepts? (added|changed)/, { timeout: 30_000 })
  if (release > 1) {
    await page.getByRole("button", { name: "Preview the impact" }).click()
    await expect(page.getByRole("button", { name: "Preview again" })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole("region", { name: "Impact on stored texts" }).getByText(/text/).first()).toBeVisible()
  }
  await page.getByRole("button", { name: `Publish release ${release}` }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click()
  await expect(page).toHaveURL(/\/glossaries\//, { timeout: 60_000 })
}

test("two dictionaries become one governed glossary that a labeler works by", async ({ openAs, demoUrl }) => {
  test.skip(!existsSync(JOINT) || !existsSync(ONTOLOGY), "the real glossaries are not here")
  test.setTimeout(420_000)
  const author = await openAs("linguist", { consoleErrors: /403/ })
  const approver = await openAs("linguist2")
  let glossaryId = ""

  await test.step("the list of abbreviations comes in, and nobody approves their own import", async () => {
    const content = readFileSync(JOINT, "utf8")
    const report = await importGlossary(author, demoUrl, { name: NAME, content, fileName: "jp1-02.csv" })
    expect(report).toMatchObject({ kind: "proposed", counts: { rows: 6_863, added: 8_424, newErrors: 0 } })
    glossaryId = report.glossaryId
    await author.goto(`${demoUrl}/workbench/${glossaryId}/proposals/${report.proposalId}`)
    await expect(author.getByRole("heading", { level: 1, name: "Import of jp1-02.csv" })).toBeVisible()
    await putForward(author)
    const refused = await author.request.post(`${demoUrl}/api/trpc/proposals.move`, {
      data: { proposalId: report.proposalId, to: "approved" },
      headers: { origin: demoUrl },
    })
    expect(refused.status()).toBe(403)
    await approveAndPublish(approver, author.url(), 1)
  })

  const lead = await openAs("lead")
  const labeler = await openAs("labeler")
  let projectId = ""
  await test.step("a project follows it, and a labeler opens its first task", async () => {
    const settings = { overlap: 1 }
    const project = { name: "Journey", classification: "UNCLASSIFIED", glossaryId, followsNewest: true, settings }
    projectId = (await call<{ projectId: string }>(lead, demoUrl, "projects.create", project)).projectId
    const admin = await openAs("admin")
    const people = await read<readonly { id: string; email: string }[]>(admin, demoUrl, "people.list")
    const userId = people.find(({ email }) => email.startsWith("labeler@"))?.id
    await call(lead, demoUrl, "projects.setMember", { projectId, userId, role: "labeler" })
    const linguistId = people.find(({ email }) => email.startsWith("linguist2@"))?.id
    await call(lead, demoUrl, "projects.setMember", { projectId, userId: linguistId, role: "linguist" })
    const row = (n: number) =>
      JSON.stringify({
        prompt: [{ role: "user", content: `Report ${n}: what did the patrol meet?` }],
        responses: [
          { text: `Patrol ${n} met a ${LAUNCHER} at the forward line of own troops (FLOT).` },
          { text: `Patrol ${n} met fire.` },
        ],
      })
    const answer = await lead.request.post(`${demoUrl}/api/projects/${projectId}/imports?file=journey.jsonl`, {
      data: [1, 2, 3].map(row).join("\n"),
      headers: { origin: demoUrl, "content-type": "application/octet-stream" },
    })
    expect(answer.status(), await answer.text()).toBe(200)
    await labeler.goto(`${demoUrl}/projects/${projectId}/label`)
    await expect(marks(labeler, "forward line of own troops")).toBeVisible()
    await expect(marks(labeler, LAUNCHER)).toHaveCount(0)
  })

  await test.step("the ontology joins it by its terms, and a homograph is settled", async () => {
    const content = readFileSync(ONTOLOGY, "utf8")
    const file = { name: NAME, content, fileName: "cco.csv", policy: "by-term", removeMissing: false } as const
    const report = await importGlossary(author, demoUrl, file)
    expect(report).toMatchObject({ kind: "proposed", counts: { rows: 1_646, added: 1_609, changed: 35, joined: 37 } })
    await author.goto(`${demoUrl}/workbench/${glossaryId}/proposals/${report.proposalId}`)
    await expect(author.getByText(/^"APC" is a term of 3 concepts/)).toBeVisible({ timeout: 30_000 })
    await author.getByRole("link", { name: "Open ont00000467" }).click()
    await expect(author.getByRole("heading", { level: 1, name: "Armored Personnel Carrier" })).toBeVisible()
    await author.getByRole("button", { name: /Remove the term APC/ }).click()
    await author.keyboard.press("Control+s")
    await expect(author.getByText("Saved", { exact: true }).first()).toBeVisible()
    await author.goto(`${demoUrl}/workbench/${glossaryId}/proposals/${report.proposalId}`)
    await expect(author.getByText(/is a term of/).first()).toBeVisible({ timeout: 30_000 })
    await expect(author.getByText(/^"APC" is a term of 3 concepts/)).toHaveCount(0)
    await putForward(author)
    await approveAndPublish(approver, author.url(), 2)
  })

  await test.step("the open task keeps its release, and the next one has the new one", async () => {
    await labeler.keyboard.press("1")
    await expect(marks(labeler, "forward line of own troops")).toBeVisible()
    await expect(marks(labeler, LAUNCHER)).toHaveCount(0)
    const before = await labeler.getByRole("region", { name: "Request text" }).textContent()
    await labeler.keyboard.press("Control+Enter")
    await expect(labeler.getByRole("region", { name: "Request text" })).not.toHaveText(before ?? "")
    await expect(marks(labeler, LAUNCHER)).toBeVisible({ timeout: 30_000 })
  })

  await test.step("a term is suggested from the task and taken into the glossary", async () => {
    await labeler.keyboard.press("a")
    const dialog = labeler.getByRole("dialog", { name: "Suggest a term" })
    await dialog.getByLabel("Term", { exact: true }).fill("listening halt")
    await dialog.getByRole("button", { name: "Send to the linguists" }).click()
    await expect(dialog).toBeHidden()
    const suggestions = await read<readonly { suggestionId: string; term: string }[]>(
      author,
      demoUrl,
      "evidence.suggestions",
      { glossaryId },
    )
    expect(suggestions).toMatchObject([{ term: "listening halt" }])
    const about = { glossaryId, title: "From the patrols" }
    const { proposalId } = await call<{ proposalId: string }>(author, demoUrl, "proposals.create", about)
    await call(author, demoUrl, "evidence.decide", {
      suggestionId: suggestions[0]?.suggestionId,
      place: { proposalId, conceptId: null, status: "preferred" },
      reply: "Taken",
    })
    await author.goto(`${demoUrl}/workbench/${glossaryId}/proposals/${proposalId}`)
    await expect(author.getByText("listening halt").first()).toBeVisible()
    await putForward(author)
    await approveAndPublish(approver, author.url(), 3)
    await labeler.goto(`${demoUrl}/projects/${projectId}/work`)
    await expect(labeler.getByText("In the glossary")).toBeVisible()
  })

  await test.step("the release goes out as TBX and is the same when it comes back", async () => {
    await approver.getByRole("button", { name: "Download" }).click()
    const starting = approver.waitForEvent("download")
    await approver.getByRole("link", { name: "Download TBX, style DCT" }).click()
    const chunks: Buffer[] = []
    for await (const chunk of await (await starting).createReadStream()) chunks.push(chunk as Buffer)
    const content = Buffer.concat(chunks).toString()
    const again = await importGlossary(author, demoUrl, { name: NAME, content, fileName: "joint.tbx" })
    expect(again).toMatchObject({ kind: "unchanged", counts: { added: 0, changed: 0, removed: 0, errors: 0 } })
  })
})

const marks = (page: Page, words: string) =>
  page.locator("[data-response] [data-mark]").filter({ hasText: words }).first()

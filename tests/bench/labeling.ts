import { type Browser, chromium, expect, type Page } from "@playwright/test"
import { writeGlossary } from "@readback/glossary/formats"
import { startProgram, temporaryData } from "../e2e/support/program.ts"
import { releaseGlossary } from "../e2e/support/release-glossary.ts"
import { call, openAs, openLabeling } from "./labeling/open-as.ts"
import { emptyPage } from "./labeling/empty-page.ts"
import { quantiles } from "./labeling/quantiles.ts"
import { type KeyTimes, pressTimed, watchPage } from "./labeling/watch-page.ts"
import { fullConcepts, makeMaterial } from "./matching/material.ts"

/**
 * How the labeling screen keeps up in Chromium against a local server: from submit to the next task painted over 200
 * tasks, and from a key to the findings of a rewrite of 2,000 words under a glossary of 10,000 terms. Beside both stands
 * what the browser needs to paint one changed word on an empty page, in the same run. Run: node tests/bench/labeling.ts
 */
const TASKS = 200
const TERMS = 10_000
const KEYS = 200
/** How long somebody at least looks at a task, in milliseconds. */
const LOOK_MS = 150

const classification = "UNCLASSIFIED"
const browserPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium"

const data = temporaryData()
const server = await startProgram(["npm", "start"], { PORT: "0", READBACK_DATA: data.path })
const browser = await chromium.launch({
  executablePath: browserPath,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
})
try {
  const floor = await emptyPage(browser, KEYS)
  const { terms, text } = makeMaterial(TERMS, 400_000, 5)
  const projectId = await makeProject(browser, terms, text)
  const submits = await submitting(browser, projectId)
  const keys = await rewriting(browser, projectId, forbiddenOf(terms))
  const painted = (times: readonly KeyTimes[]) => quantiles(times.map((one) => one.painted))
  const changed = (times: readonly KeyTimes[]) => quantiles(times.map((one) => one.changed))
  const ratio = (times: readonly KeyTimes[]) => Number((painted(times).median / painted(floor).median).toFixed(2))
  const result = {
    emptyPage: { painted: painted(floor) },
    submitToNextTask: {
      tasks: submits.length,
      changed: changed(submits),
      painted: painted(submits),
      ratio: ratio(submits),
    },
    keyToFindings: {
      words: 2_000,
      terms: TERMS,
      keys: keys.length,
      changed: changed(keys),
      painted: painted(keys),
      ratio: ratio(keys),
    },
  }
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`)
} finally {
  await browser.close()
  await server.stop()
  data.remove()
}

async function makeProject(of: Browser, terms: readonly string[], text: string): Promise<string> {
  const admin = await openAs(of, server.url, "admin")
  const content = [...writeGlossary(fullConcepts(terms), "json", { language: "en" })].join("")
  const linguists = { author: admin, approver: await openAs(of, server.url, "linguist") }
  const { glossaryId } = await releaseGlossary(linguists, server.url, {
    name: "Bench",
    fileName: "bench.json",
    content,
  })
  const created = (await call(
    admin,
    "/api/trpc/projects.create",
    JSON.stringify({ name: "Bench", classification, glossaryId, settings: { overlap: 1 } }),
  )) as { result: { data: { projectId: string } } }
  const { projectId } = created.result.data
  const people = (await admin.evaluate(async () => (await fetch("/api/trpc/people.list")).json())) as {
    result: { data: { id: string; email: string }[] }
  }
  for (const { id, email } of people.result.data) {
    if (!email.startsWith("labeler")) continue
    await call(admin, "/api/trpc/projects.setMember", JSON.stringify({ projectId, userId: id, role: "labeler" }))
  }
  const words = text.split(" ")
  const piece = (at: number, length: number) => words.slice(at % 40_000, (at % 40_000) + length).join(" ")
  const row = (n: number, length: number) =>
    JSON.stringify({
      id: `p${n}`,
      prompt: [{ role: "user", content: `Request ${n}. ${piece(97 * n, 60)}` }],
      responses: [1, 2].map((side) => ({ text: `Response ${side} to ${n}. ${piece(131 * n + 7_000 * side, length)}` })),
    })
  const rows = Array.from({ length: TASKS + 10 }, (_, n) => row(n, 150))
  await call(admin, `/api/projects/${projectId}/imports?file=bench.jsonl`, rows.join("\n"))
  const long = JSON.stringify({ ...(JSON.parse(row(9_999, 2_000)) as object), priority: -1 })
  await call(admin, `/api/projects/${projectId}/imports?file=long.jsonl`, long)
  await admin.context().close()
  return projectId
}

/** Chooses and submits task after task; each next one has to be another. */
async function submitting(of: Browser, projectId: string): Promise<readonly KeyTimes[]> {
  const page = await openAs(of, server.url, "labeler")
  await openLabeling(page, server.url, projectId)
  await watchPage(page, "[data-response=A]")
  await page.evaluate(() => {
    new MutationObserver(() => {
      if (document.body.textContent.includes("Looking for your next task")) document.title = "waited"
    }).observe(document.body, { childList: true, subtree: true })
  })
  const times: KeyTimes[] = []
  const seen = new Set<string>()
  for (let n = 0; n < TASKS; n += 1) {
    seen.add(await page.locator("[data-response=A]").innerText())
    await page.keyboard.press("4")
    await page.waitForTimeout(LOOK_MS)
    times.push(await pressTimed(page, "Control+Enter"))
  }
  await expect(page.getByTestId("work-status")).toHaveText("All work saved")
  await expect(page.getByTestId("today-count")).toContainText(`${TASKS} judged today`)
  if (seen.size !== TASKS) throw new Error(`${TASKS} tasks, but ${seen.size} different ones`)
  if ((await page.title()) === "waited") throw new Error("A task was waited for")
  await finishPairs(page)
  await page.context().close()
  return times
}

/** Judges the short tasks that are left, so that the long one comes next. */
async function finishPairs(page: Page): Promise<void> {
  for (let n = 0; n < 12; n += 1) {
    const text = await page.locator("[data-response=A]").innerText()
    if (text.length > 5_000) return
    await page.keyboard.press("4")
    await page.keyboard.press("Control+Enter")
    await expect.poll(async () => page.locator("[data-response=A]").innerText()).not.toBe(text)
  }
  throw new Error("The long task did not come")
}

/** Finishes and unfinishes a forbidden term in the middle of a long rewrite: each key adds or takes away a finding. */
async function rewriting(of: Browser, projectId: string, forbidden: string): Promise<readonly KeyTimes[]> {
  const page = await openAs(of, server.url, "labeler")
  await openLabeling(page, server.url, projectId)
  await page.keyboard.press("r")
  const field = page.getByRole("textbox", { name: /^Your rewrite/ })
  await expect(field).toBeFocused()
  await page.waitForTimeout(2_000)
  await page.keyboard.press("Control+Home")
  for (let line = 0; line < 30; line += 1) await page.keyboard.press("ArrowDown")
  await page.keyboard.press("End")
  await page.keyboard.type(` ${forbidden}`)
  await page.waitForTimeout(500)
  await watchPage(page, "section[aria-label^='Rewrite of'] header")
  const badge = page.locator("section[aria-label^='Rewrite of'] header")
  const count = async () =>
    Number(/now.*?(\d+) finding/.exec(await badge.innerText().then((t) => t.replaceAll("\n", " ")))?.[1])
  const times: KeyTimes[] = []
  const before = await count()
  for (let n = 0; n < KEYS / 2; n += 1) {
    times.push(await pressTimed(page, "Space"))
    if (n === 0 && (await count()) !== before + 1) throw new Error(`${forbidden} is no finding`)
    times.push(await pressTimed(page, "Backspace"))
  }
  if ((await count()) !== before) throw new Error("Findings do not go away again")
  await page.context().close()
  return times
}

function forbiddenOf(terms: readonly string[]): string {
  for (const { terms: own } of fullConcepts(terms)) {
    const found = own.find(({ status, text }) => status === "forbidden" && text.split(" ").length === 2)
    if (found !== undefined) return found.text
  }
  throw new Error("No term is forbidden")
}

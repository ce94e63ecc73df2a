import { chromium, expect, type Page } from "@playwright/test"
import type { Concept } from "@readback/glossary"
import { writeGlossary } from "@readback/glossary/formats"
import { startProgram, temporaryData } from "../e2e/support/program.ts"
import { releaseGlossary } from "../e2e/support/release-glossary.ts"
import { openAs } from "./labeling/open-as.ts"
import { emptyPage } from "./labeling/empty-page.ts"
import { quantiles } from "./labeling/quantiles.ts"
import { type KeyTimes, pressTimed, watchPage } from "./labeling/watch-page.ts"
import { fullConcepts, makeMaterial } from "./matching/material.ts"
import { seededRandom } from "./seeded-random.ts"

/**
 * How the workbench keeps up in Chromium with a search in 50,000 concepts: from each key of whole words and misspelled
 * ones until the rows that it finds are painted. Beside it stands what the browser needs to paint one changed word on an
 * empty page, and the same search in 1,000 concepts, in the same run. Run: node tests/bench/concept-search.ts
 */
const MANY = 50_000
const FEW = 1_000
const QUERIES = 30
const KEYS = 100

const browserPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium"
const data = temporaryData()
const server = await startProgram(["npm", "start"], { PORT: "0", READBACK_DATA: data.path })
const browser = await chromium.launch({
  executablePath: browserPath,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
})
try {
  const linguists = {
    author: await openAs(browser, server.url, "linguist"),
    approver: await openAs(browser, server.url, "linguist2"),
  }
  const floor = await emptyPage(browser, KEYS)
  const runs = []
  for (const size of [FEW, MANY]) {
    const concepts = materialOf(size)
    const content = [...writeGlossary(concepts, "json", { language: "en" })].join("")
    const file = { name: `Bench ${size}`, content, fileName: "bench.json" }
    const { glossaryId } = await releaseGlossary(linguists, server.url, file)
    await openTable(linguists.author, glossaryId, size)
    runs.push({ size, ...(await searching(linguists.author, concepts)) })
  }
  const painted = (times: readonly KeyTimes[]) => quantiles(times.map((one) => one.painted))
  const median = painted(floor).median
  const result = {
    emptyPage: { painted: painted(floor) },
    searches: runs.map(({ size, typed, misspelled }) => ({
      concepts: size,
      keys: typed.length + misspelled.length,
      typed: painted(typed),
      misspelled: painted(misspelled),
      ratio: Number((painted([...typed, ...misspelled]).median / median).toFixed(2)),
    })),
  }
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`)
} finally {
  await browser.close()
  await server.stop()
  data.remove()
}

/** Concepts of two or three terms, each with a definition of about twenty words. */
function materialOf(size: number): readonly Concept[] {
  const { terms, text } = makeMaterial(size * 2, 400_000, 11)
  const words = text.split(/\s+/)
  return fullConcepts(terms).map((concept, index) => {
    const from = (index * 37) % (words.length - 40)
    return {
      ...concept,
      definition: words.slice(from, from + 15 + (index % 12)).join(" "),
      subjectFields: [`field ${index % 24}`],
    }
  })
}

async function openTable(page: Page, glossaryId: string, size: number): Promise<void> {
  await page.goto(`${server.url}/workbench/${glossaryId}`)
  await expect(page.getByText(`${size.toLocaleString("en-US")} concepts`, { exact: true })).toBeVisible({
    timeout: 60_000,
  })
  // The problems are looked for beside the page; while they are, it is measured too, but not while it loads.
  await page.waitForLoadState("networkidle")
  await page.keyboard.press("/")
  await expect(page.getByRole("searchbox")).toBeFocused()
  // What is found stands beside the rows with the words that it was found for, so that it changes with every key.
  await watchPage(page, "[role=rowheader], main output")
}

/** Types terms key by key, as they are written and with two letters swapped; what is sought has to be found. */
async function searching(page: Page, concepts: readonly Concept[]) {
  const random = seededRandom(7)
  const sought = Array.from({ length: QUERIES }, () => concepts[Math.floor(random() * concepts.length)])
    .map((concept) => concept?.terms[0]?.text ?? "")
    .filter((term) => (term.split(" ")[0] ?? "").length > 3)
  const typed: KeyTimes[] = []
  const misspelled: KeyTimes[] = []
  for (const term of sought) {
    typed.push(...(await typeIn(page, term.slice(0, 14), term)))
    const wrong = swapped(term)
    if (wrong !== undefined) misspelled.push(...(await typeIn(page, wrong, term)))
  }
  return { typed, misspelled }
}

/** Every key of a query but the first, which changes a page of all concepts like any other. */
async function typeIn(page: Page, query: string, expected: string): Promise<readonly KeyTimes[]> {
  const times: KeyTimes[] = []
  for (const key of query) times.push(await pressTimed(page, key === " " ? "Space" : key))
  const found = await page.locator("[role=rowheader] button").allInnerTexts()
  if (!found.includes(expected))
    throw new Error(`“${query}” does not find “${expected}” but ${found.slice(0, 3).join(", ")}`)
  await page.getByRole("searchbox").fill("")
  await page.waitForTimeout(100)
  return times
}

/** A term with two neighbouring letters of its longest word swapped; undefined where no word is long enough. */
function swapped(term: string): string | undefined {
  const word = term.split(" ").toSorted((a, b) => b.length - a.length)[0] ?? ""
  const at = Array.from(word).findIndex(
    (letter, index) => index > 0 && index < word.length - 1 && letter !== word[index + 1],
  )
  if (word.length < 5 || at === -1) return undefined
  return term.replace(word, `${word.slice(0, at)}${word[at + 1] ?? ""}${word[at] ?? ""}${word.slice(at + 2)}`)
}

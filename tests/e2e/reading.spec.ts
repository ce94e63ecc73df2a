import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { answerWith } from "./support/answers.ts"
import { expect, test } from "./support/test.ts"

test("one card is open at a time, Escape closes it, and no focused term is under the verdict bar", async ({
  openAs,
}) => {
  const page = await openAs("labeler")
  await page.getByRole("link", { name: /label/i }).first().click()
  const marks = page.locator("[data-mark]")
  const card = page.getByRole("tooltip")
  await marks.first().hover()
  await expect(card).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(card).toBeHidden()

  await page.mouse.move(5, 5)
  await marks.first().focus()
  await expect(card).toHaveCount(1)
  await marks.last().hover()
  await expect(card).toHaveCount(1)
  await page.keyboard.press("Escape")
  await expect(card).toHaveCount(0)

  await page.mouse.move(5, 5)
  await page.setViewportSize({ width: 1024, height: 768 })
  const bar = page.locator("[data-page-foot]")
  for (const mark of await marks.all()) {
    await mark.focus()
    const [term, foot] = [await mark.boundingBox(), await bar.boundingBox()]
    expect((term?.y ?? 0) + (term?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
  }

  await page.keyboard.press("Escape")
  await page.keyboard.press("r")
  await expect(page.getByRole("textbox", { name: /^Your rewrite/ })).toBeFocused()
  const [field, foot] = [
    await page.getByRole("textbox", { name: /^Your rewrite/ }).boundingBox(),
    await bar.boundingBox(),
  ]
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
})

test("what is written is discarded only when that is confirmed, and focus goes back to where it began", async ({
  openAs,
}) => {
  const page = await openAs("labeler")
  await page.getByRole("link", { name: /label/i }).first().click()
  const field = page.getByRole("textbox", { name: /^Your rewrite/ })
  await page.getByRole("button", { name: "Rewrite A" }).click()
  await field.fill("Ten minutes of work")
  await page.getByRole("button", { name: "Discard rewrite" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click()
  await expect(field).toHaveText("Ten minutes of work")
  await page.getByRole("button", { name: "Discard rewrite" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Discard rewrite" }).click()
  await expect(field).toBeHidden()
  await expect(page.getByRole("button", { name: "Rewrite A" })).toBeFocused()
})

test("a word is judged when it is finished, not while it is typed", async ({ openAs }) => {
  const page = await openAs("labeler")
  await page.getByRole("link", { name: /label/i }).first().click()
  await page.getByRole("button", { name: "Rewrite A" }).click()
  const field = page.getByRole("textbox", { name: /^Your rewrite/ })
  const findings = page.getByRole("region", { name: "Findings" })
  await field.fill("")
  await field.pressSequentially("We need a big fish")
  await expect(findings.getByRole("button", { name: "big fish", exact: true })).toHaveCount(0)
  await field.press(".")
  await expect(findings.getByRole("button", { name: "big fish", exact: true })).toBeVisible()
  await field.press("Backspace")
  await expect(findings.getByRole("button", { name: "big fish", exact: true })).toHaveCount(0)
  // Whoever leaves the field has finished.
  await page.getByRole("heading", { name: "Rewrite of A" }).click()
  await expect(findings.getByRole("button", { name: "big fish", exact: true })).toBeVisible()
})

const order = `# Order

Submit a **situation report** with [the annex](https://annex.example/a?b=c "Annex B"), [this](javascript:alert(1))
and [that](/api/accounts).

### Details
- [x] one
- [ ] two

| Unit | Strength |
|:--|--:|
| Alpha | 120 |

\`\`\`sh
echo ${"a long line ".repeat(40)}
\`\`\`

![a map](http://pixel.invalid/map.png) ![](data:image/png;base64,AAAA)

<script>window.wasRun = true</script>

<img src="http://pixel.invalid/x.png" onerror="window.wasRun = true"> and <b onclick="alert(1)">bold</b>

[bank](https://bank.example@b\u0430nk.example/)
`

async function label(page: Page): Promise<void> {
  await page.getByRole("link", { name: /label/i }).first().click()
  await expect(page.getByRole("region", { name: "Request text" })).toBeVisible()
}

const answer = (page: Page, name: string) => page.getByRole("region", { name: `Response ${name}`, exact: true })

/** Chooses in the popover "Reading": the name of a choice, then what is chosen. */
async function choose(page: Page, ...choices: readonly (readonly [string, string])[]): Promise<void> {
  await page.getByRole("button", { name: "Reading", exact: true }).click()
  for (const [group, choice] of choices)
    await page
      .getByRole("dialog", { name: "Reading" })
      .getByRole("group", { name: group })
      .getByRole("button", { name: choice, exact: true })
      .click()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toHaveCount(0)
}

async function expectNoViolations(page: Page, what: string): Promise<void> {
  for (const theme of ["light", "dark", "contrast"]) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset["theme"] = chosen
    }, theme)
    // Colours fade from one theme to the next; what is measured is where they end.
    await page.waitForTimeout(250)
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
      .disableRules(["region"])
      .analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)
    expect.soft(found, `${what}, ${theme}`).toEqual([])
  }
}

test("Markdown is shown as what it means; nothing in it is fetched, run or followed unasked", async ({
  openAs,
  demoUrl,
}) => {
  const page = await openAs("labeler")
  await answerWith(page, [order, "Plain."])
  const strangers: string[] = []
  page.on("request", (request) => {
    if (!request.url().startsWith(demoUrl)) strangers.push(request.url())
  })
  page.on("dialog", (dialog) => strangers.push(dialog.message()))
  await label(page)
  const a = answer(page, "A")

  await expect(a.getByRole("heading", { name: "Order", level: 3 })).toBeVisible()
  await expect(a.getByRole("heading", { name: "Details", level: 4 })).toBeVisible()
  await expect(a.getByRole("listitem")).toHaveCount(2)
  await expect(a.getByRole("columnheader", { name: "Strength" })).toBeVisible()
  await expect(a.getByText("<script>window.wasRun = true</script>")).toBeVisible()
  await expect(a.getByText("image not loaded")).toHaveCount(2)
  await expect(a.getByText("http://pixel.invalid/map.png")).toBeVisible()
  await expect(a.locator("img, script, iframe, a[href]")).toHaveCount(0)
  await expect(a.getByRole("region", { name: /^Code/ })).toHaveAttribute("tabindex", "0")

  // An address that is no web or mail address is text.
  await expect(a.getByRole("button", { name: /^Link to/ })).toHaveCount(2)
  await expect(a.getByText("(javascript:alert(1))")).toBeVisible()

  const dialog = page.getByRole("dialog", { name: "Where this link leads" })
  await a.getByRole("button", { name: "Link to annex.example" }).click()
  await expect(dialog.getByText("https://annex.example/a?b=c")).toBeVisible()
  await expect(dialog.getByText("Annex B")).toBeVisible()
  const open = dialog.getByRole("link", { name: "Open in a new tab" })
  await expect(open).toHaveAttribute("rel", "noopener noreferrer")
  await expect(open).toHaveAttribute("target", "_blank")
  await page.keyboard.press("Escape")
  await expect(a.getByRole("button", { name: "Link to annex.example" })).toBeFocused()

  await a.getByRole("button", { name: "Link to xn--bnk-6cd.example" }).press("Enter")
  await expect(dialog.getByText("letters that can look like others")).toBeVisible()
  await expect(dialog.getByText("What stands before the @ is not the site.")).toBeVisible()
  await page.keyboard.press("Escape")

  await expectNoViolations(page, "formatted")
  expect(await page.evaluate(() => "wasRun" in window)).toBe(false)
  expect(strangers).toEqual([])
})

test("terms in formatted text are one tab stop, and arrow keys go from one to the next", async ({ openAs }) => {
  const page = await openAs("labeler")
  await answerWith(page, ["# A situation\nreport\n\nA *situation report* and a **situation\nreport**.", "Plain."])
  await label(page)
  const marks = answer(page, "A").locator("[data-mark]")
  await expect(marks).toHaveCount(3)
  // The line break ends the heading, and the second half of the term stands in a paragraph: it belongs to the first.
  await expect(answer(page, "A").locator("[data-mark-rest]")).toHaveText("report")
  await expect(answer(page, "A").locator("[data-mark][tabindex='0']")).toHaveCount(1)
  await marks.first().focus()
  await expect(page.getByRole("tooltip")).toBeVisible()
  await expect(marks.first()).toHaveAttribute("aria-label", /^situation report: /)
  await page.keyboard.press("ArrowRight")
  await expect(marks.nth(1)).toBeFocused()
  await expect(marks.nth(1)).toHaveAttribute("aria-label", /^situation report: /)
  await page.keyboard.press("Escape")
  await expect(page.getByRole("tooltip")).toHaveCount(0)
})

test("how one likes to read is kept: as it is written, larger, one response at a time", async ({ openAs }) => {
  const page = await openAs("labeler")
  await answerWith(page, ["# One", "# Two", "# Three", "# Four"])
  await label(page)
  await expect(page.getByRole("region", { name: /^Response [A-D]$/ })).toHaveCount(4)
  await expectNoViolations(page, "four responses")
  await choose(page, ["Text", "Plain text"], ["Text size", "Largest"], ["Responses", "One at a time"])
  await page.reload()
  await expect(answer(page, "A").getByText("# One")).toHaveCSS("font-size", "22px")
  await expect(page.getByRole("region", { name: /^Response [A-D]$/ })).toHaveCount(1)
  const names = page.getByRole("navigation", { name: "Responses" })
  await names.getByRole("button", { name: "Next" }).click()
  await expect(answer(page, "B").getByText("# Two")).toBeVisible()
  await names.getByRole("button", { name: "Response D" }).click()
  await expect(answer(page, "D").getByText("# Four")).toBeVisible()
  await expect(names.getByRole("button", { name: "Next" })).toBeDisabled()
  await expectNoViolations(page, "one at a time")
})

test("two responses scroll together, and the words that only one has are marked", async ({ openAs }) => {
  const page = await openAs("labeler")
  const lines = (count: number, word: string) =>
    Array.from({ length: count }, (_, at) => `Line ${at} ${word}.`).join("\n\n")
  await answerWith(page, [lines(60, "holds"), lines(120, "waits")])
  await label(page)
  await choose(page, ["Scroll", "Together"])
  const [first, second] = [
    page.getByRole("region", { name: "Text of response A" }),
    page.getByRole("region", { name: "Text of response B" }),
  ]
  await first.evaluate((area) => area.scrollTo({ top: area.scrollHeight }))
  const isAtEnd = (area: Element) => area.scrollTop + area.clientHeight >= area.scrollHeight - 2
  await expect.poll(() => second.evaluate(isAtEnd)).toBe(true)

  await choose(page, ["Differences in words", "Shown"])
  await expect(page.getByRole("status").getByText(/underlined with dashes/)).toBeVisible()
  await expect(answer(page, "A").locator("mark").first()).toHaveText("(only in A: holds)")
  await expect(answer(page, "B").locator("mark").first()).toHaveText("(only in B: waits)")
  await expectNoViolations(page, "differences")
})

test("a conversation is folded to what fits, and opens in its place", async ({ openAs }) => {
  const page = await openAs("labeler")
  const rows = Array.from({ length: 80 }, (_, at) => `row ${at}`).join("\n")
  await answerWith(
    page,
    ["One", "Two"],
    [
      { role: "system", content: "Be brief." },
      { role: "tool", content: rows },
    ],
  )
  await label(page)
  await expect(page.getByRole("region", { name: "System instruction 1" }).getByText("Be brief.")).toBeVisible()
  const result = page.getByRole("region", { name: "Tool result 2" })
  await expect(result.getByText("row 79")).toBeHidden()
  const more = result.getByRole("button", { name: /^Show all \d+ characters of tool result 2$/ })
  await more.press("Enter")
  await expect(result.getByText("row 79")).toBeVisible()
  await expect(result.getByRole("button", { name: /^Show less/ })).toHaveAttribute("aria-expanded", "true")
})

test("texts made to exhaust a page are shown as they are written, and the page goes on", async ({ openAs }) => {
  const page = await openAs("labeler")
  const table = `|a|b|c|d|e|\n|-|-|-|-|-|\n${"|1|2|3|4|5|\n".repeat(10_000)}`
  await answerWith(page, [`${">".repeat(10_000)} deep`, "[a](".repeat(65_000), table])
  await label(page)
  await expect(page.getByText("Shown as it is written")).toHaveCount(3)
  const begun = Date.now()
  await page.getByRole("button", { name: "Reading", exact: true }).click()
  await expect(page.getByRole("dialog", { name: "Reading" })).toBeVisible()
  expect(Date.now() - begun).toBeLessThan(5_000)
})

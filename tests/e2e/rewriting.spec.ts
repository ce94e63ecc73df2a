import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { compile, toBuffer } from "@readback/glossary"
import { expect, test } from "./support/test.ts"

/** A glossary in which a word may be mended in two ways. */
const twoWays = compile({
  glossaryId: "g",
  number: 1,
  title: "Two ways",
  language: "en",
  hash: "h",
  concepts: [
    {
      id: "helicopter",
      subjectFields: [],
      terms: [
        {
          id: "helicopter",
          text: "helicopter",
          type: "fullForm",
          status: "preferred",
          replacements: [],
          match: { case: "common", hyphen: "flex", inflect: "none", forms: [] },
          examples: { positive: [], negative: [] },
        },
        {
          id: "chopper",
          text: "chopper",
          type: "phrase",
          status: "deprecated",
          replacements: ["helicopter", "rotary-wing aircraft"],
          match: { case: "common", hyphen: "flex", inflect: "none", forms: [] },
          examples: { positive: [], negative: [] },
        },
      ],
    },
  ],
})

const rewrite = (page: Page) => page.getByRole("textbox", { name: /^Your rewrite/ })
const findings = (page: Page) => page.getByRole("region", { name: "Findings" })
const finding = (page: Page, words: string) => findings(page).getByRole("button", { name: words, exact: true })
const proposals = (page: Page) => page.getByRole("listbox", { name: "Completions" })

/** Opens a task and begins a rewrite with an empty page before its writer. */
async function beginBlank(page: Page): Promise<void> {
  await page.getByRole("link", { name: /label/i }).first().click()
  await page.getByRole("button", { name: "Rewrite A" }).click()
  await expect(page.locator(".cm-content")).toBeFocused()
  await page.keyboard.press("Control+a")
  await page.keyboard.press("Delete")
  await expect(rewrite(page)).toHaveText("Write the response as it should be sent.")
}

test("a discouraged term is marked when it is written, mended by key, and undone", async ({ openAs }) => {
  const page = await openAs("labeler")
  await beginBlank(page)
  await page.keyboard.type("Scouts saw a big fish")
  await expect(page.locator(".cm-lintRange")).toHaveCount(0)
  await page.keyboard.type(".")
  const mark = page.locator(".cm-lintRange")
  await expect(mark).toHaveText("big fish")
  await expect(mark).toHaveCSS("text-decoration-style", "wavy")
  await expect(page.locator(".cm-lint-marker")).toBeVisible()
  await expect(finding(page, "big fish")).toBeVisible()
  await expect(page.getByRole("status").filter({ hasText: /^1 finding$/ })).toBeAttached()

  await test.step("F8 goes there and opens its card, Escape closes the card and then leaves", async () => {
    await page.keyboard.press("F8")
    const card = page.locator(".cm-tooltip-lint")
    await expect(card).toContainText("Slang that says nothing")
    await expect(card.getByRole("button")).toHaveText("Use “high-value target”")
    await page.keyboard.press("Escape")
    await expect(card).toBeHidden()
    await expect(rewrite(page)).toBeFocused()
  })

  await test.step("Alt+Enter mends it, undo brings it back", async () => {
    await page.keyboard.press("Alt+Enter")
    await expect(rewrite(page)).toHaveText("Scouts saw a high-value target.")
    await expect(finding(page, "big fish")).toHaveCount(0)
    await page.keyboard.press("Control+z")
    await expect(rewrite(page)).toHaveText("Scouts saw a big fish.")
    await expect(finding(page, "big fish")).toBeVisible()
  })

  await test.step("digits are text, Tab goes on, and Escape leaves", async () => {
    await page.keyboard.press("Control+End")
    await page.keyboard.type(" 7")
    await expect(rewrite(page)).toHaveText("Scouts saw a big fish. 7")
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0)
    await page.keyboard.press("Tab")
    await expect(rewrite(page)).not.toBeFocused()
    await rewrite(page).focus()
    await page.keyboard.press("Escape")
    await expect(rewrite(page)).not.toBeFocused()
  })
})

test("what leaves no choice is mended all at once, in one step of undo", async ({ openAs }) => {
  const page = await openAs("labeler")
  await beginBlank(page)
  await page.keyboard.type("The war room asked for bombing support. ")
  await page.getByRole("button", { name: "Fix all safe ones (2)" }).click()
  await expect(rewrite(page)).toHaveText("The command post asked for close air support. ")
  await expect(findings(page)).toContainText("None.")
  await expect(rewrite(page)).toBeFocused()
  await page.keyboard.press("Control+z")
  await expect(rewrite(page)).toHaveText("The war room asked for bombing support. ")
  await page.keyboard.press("Control+y")
  await expect(rewrite(page)).toHaveText("The command post asked for close air support. ")
})

test("a finding with several replacements offers them, the first one chosen", async ({ openAs }) => {
  const page = await openAs("labeler")
  await page.route(/\/matcher\?/, (route) => route.fulfill({ body: Buffer.from(toBuffer(twoWays.compiled)) }))
  await beginBlank(page)
  await page.keyboard.type("We call a chopper.")
  await expect(finding(page, "chopper")).toBeVisible()
  await expect(page.getByRole("button", { name: "Fix all safe ones" })).toBeDisabled()
  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("Alt+Enter")
  await expect(proposals(page).getByRole("option")).toHaveText(["helicopter", "rotary-wing aircraft"])
  await page.keyboard.press("Escape")
  await expect(proposals(page)).toBeHidden()
  await page.keyboard.press("Alt+Enter")
  await expect(proposals(page).getByRole("option", { selected: true })).toHaveText("helicopter")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(rewrite(page)).toHaveText("We call a rotary-wing aircraft.")
  await page.keyboard.press("Control+z")
  await expect(rewrite(page)).toHaveText("We call a chopper.")
})

test("an abbreviation is explained when it is completed first, and stands alone when it is completed again", async ({
  openAs,
}) => {
  const page = await openAs("labeler")
  await beginBlank(page)
  await page.keyboard.type("We ask for JTA")
  await expect(proposals(page).getByRole("option").first()).toHaveText("joint terminal attack controller (JTAC)")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(rewrite(page)).toHaveText("We ask for joint terminal attack controller (JTAC)")
  await page.keyboard.type(" now. A jta")
  await expect(proposals(page).getByRole("option").first()).toContainText("JTAC")
  await page.keyboard.press("Escape")
  await expect(proposals(page)).toBeHidden()
  await expect(rewrite(page)).toBeFocused()
  await page.keyboard.press("Control+Space")
  await expect(proposals(page).getByRole("option", { selected: true })).toContainText("JTAC")
  await page.keyboard.press("Enter")
  await expect(rewrite(page)).toHaveText("We ask for joint terminal attack controller (JTAC) now. A JTAC")
})

test("the original is compared side by side and unified, with what can be undone, and the choice is remembered", async ({
  openAs,
}) => {
  const page = await openAs("labeler")
  await page.getByRole("link", { name: /label/i }).first().click()
  await page.getByRole("button", { name: "Rewrite A" }).click()
  await expect(page.locator(".cm-content")).toBeFocused()
  const original = await rewrite(page).innerText()
  await page.keyboard.press("Control+Home")
  await page.keyboard.type("Changed: ")
  await page.getByRole("button", { name: "Side by side" }).click()
  await expect(page.getByRole("textbox", { name: "Response A as it was" })).toHaveText(original, { useInnerText: true })
  await expect(page.locator(".cm-merge-b .cm-changedText").first()).toContainText("Changed:")
  await page.getByRole("button", { name: "Unified" }).click()
  await expect(page.locator(".cm-mergeView")).toHaveCount(0)
  await rewrite(page).focus()
  await page.keyboard.press("Control+z")
  await page.getByRole("button", { name: "Hidden" }).click()
  await expect(rewrite(page)).toHaveText(original, { useInnerText: true })
  await page.getByRole("button", { name: "Unified" }).click()
  await page.reload()
  await expect(page.getByRole("button", { name: "Unified" })).toHaveAttribute("aria-pressed", "true")
})

test("a rewrite begins from A, from B or from nothing, and what is written is not dropped unasked", async ({
  openAs,
}) => {
  const page = await openAs("labeler")
  await page.getByRole("link", { name: /label/i }).first().click()
  await page.getByRole("button", { name: "Rewrite A" }).click()
  await expect(page.locator(".cm-content")).toBeFocused()
  const begin = async (from: string) => {
    await page.getByRole("button", { name: "Start from" }).click()
    await page.getByRole("menuitem", { name: from }).click()
  }
  await begin("Blank")
  await expect(rewrite(page)).toHaveText("Write the response as it should be sent.")
  await expect(rewrite(page)).toBeFocused()
  await page.keyboard.type("My own words")
  await begin("Response B")
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click()
  await expect(rewrite(page)).toHaveText("My own words")
  await begin("Response B")
  await page.getByRole("dialog").getByRole("button", { name: "Start anew" }).click()
  await expect(page.getByRole("heading", { name: "Rewrite of B" })).toBeVisible()
  await expect(page.getByRole("textbox", { name: "Your rewrite of response B" })).not.toHaveText("My own words")
})

test("where the editor cannot be fetched, a plain field keeps, marks and submits what is written", async ({
  openAs,
}) => {
  const page = await openAs("labeler", { consoleErrors: /ERR_FAILED|dynamically imported module/ })
  await page.route(/mount-editor/, (route) => route.abort())
  await page.reload()
  await page.getByRole("link", { name: /label/i }).first().click()
  await expect(page.getByRole("region", { name: "Request text" })).toBeVisible()
  await page.keyboard.press("2")
  await page.getByRole("button", { name: "Rewrite A" }).click()
  await rewrite(page).fill("Scouts saw a big fish.")
  await expect(finding(page, "big fish")).toBeVisible()
  await findings(page).getByRole("button", { name: "Use “high-value target”" }).click()
  await expect(rewrite(page)).toHaveValue("Scouts saw a high-value target.")
  await expect(page.getByTestId("work-status")).toHaveText("All work saved")
  await page.reload()
  await expect(rewrite(page)).toHaveValue("Scouts saw a high-value target.")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByTestId("today-count")).toContainText("1 judged today")
})

test("what is typed while the editor is still on its way stays, and typing goes on where it was", async ({
  openAs,
}) => {
  const page = await openAs("labeler")
  let letThrough: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(/mount-editor/, async (route) => {
    await held
    await route.continue()
  })
  await page.reload()
  await page.getByRole("link", { name: /label/i }).first().click()
  await page.getByRole("button", { name: "Rewrite A" }).click()
  await rewrite(page).fill("before after")
  for (let step = 0; step < "after".length; step += 1) await page.keyboard.press("ArrowLeft")
  letThrough()
  await expect(page.locator(".cm-content")).toBeFocused()
  await page.keyboard.type("and ")
  await expect(rewrite(page)).toHaveText("before and after")
})

test("what is written survives a reload and is what is stored, and the editor is accessible in every theme", async ({
  openAs,
  demoUrl,
}) => {
  const page = await openAs("labeler")
  await beginBlank(page)
  await page.keyboard.type("Line one saw a big fish.\n\nLine three asks for JTA")
  await expect(proposals(page)).toBeVisible()
  for (const comparison of ["Hidden", "Unified", "Side by side"]) {
    await page.getByRole("button", { name: comparison }).click()
    for (const theme of ["light", "dark", "contrast"]) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset["theme"] = chosen
      }, theme)
      await page.waitForTimeout(250)
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
        .analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)
      expect.soft(found, `${comparison}, ${theme}`).toEqual([])
    }
  }
  await page.getByRole("button", { name: "Hidden" }).click()
  await expect(page.getByTestId("work-status")).toHaveText("All work saved")
  await page.reload()
  await expect(page.locator(".cm-line")).toHaveText(["Line one saw a big fish.", "", "Line three asks for JTA"])
  await page.locator("body").press("6")
  await page.keyboard.press("r")
  await page.keyboard.press("Control+End")
  await page.keyboard.type("C.")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByTestId("today-count")).toContainText("1 judged today")
  const projects = (await (await page.request.get(`${demoUrl}/api/trpc/projects.list`)).json()) as {
    result: { data: readonly { id: string }[] }
  }
  await page.goto(`${demoUrl}/projects/${projects.result.data[0]?.id ?? ""}/work`)
  await expect(page.getByRole("figure", { name: "Your judgments" })).toContainText("rewrit", { ignoreCase: true })
})

import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, test } from "./support/test.ts"

/** Where the pictures of the screens are left for people to look at. */
const pictures = join(import.meta.dirname, "../../test-results/screens")

const themes = ["light", "dark", "contrast"] as const
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const

/** Screens by role; `project` stands for the address of the demo project. */
const screens = [
  { who: "labeler", name: "projects", path: "/" },
  { who: "labeler", name: "overview-labeler", path: "project" },
  { who: "labeler", name: "label", path: "project/label" },
  { who: "labeler", name: "work", path: "project/work" },
  { who: "engineer", name: "overview-engineer", path: "project" },
  { who: "engineer", name: "import", path: "project/import" },
  { who: "engineer", name: "export", path: "project/export" },
  { who: "linguist", name: "glossaries", path: "/glossaries" },
  { who: "linguist", name: "reading-room", path: "release" },
  { who: "lead", name: "settings", path: "project/settings" },
  { who: "lead", name: "new-project", path: "/projects/new" },
  { who: "admin", name: "people", path: "/people" },
  { who: "admin", name: "audit", path: "/audit" },
] as const

async function settle(page: Page): Promise<void> {
  await expect(page.locator("h1")).toHaveCount(1)
  await page.waitForLoadState("networkidle")
}

async function check(page: Page, name: string): Promise<void> {
  for (const theme of themes) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset["theme"] = chosen
    }, theme)
    // Colours fade from one theme to the next; what is measured is where they end.
    await page.waitForTimeout(250)
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
      .analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)
    expect.soft(found, `${name}, ${theme}`).toEqual([])
    for (const size of sizes) {
      await page.setViewportSize(size)
      await page.screenshot({ path: join(pictures, `${name}-${theme}-${size.width}.png`) })
    }
  }
  for (const width of [1024, 360]) {
    await page.setViewportSize({ width, height: 768 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect.soft(overflow, `${name} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(sizes[0])
}

test("the sign-in page is accessible in every theme", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/sign-in`)
  await settle(page)
  await check(page, "sign-in")
  await page.getByRole("button", { name: "Lead" }).click()
  await expect(page.getByRole("heading", { name: "Projects" })).toBeVisible()
})

for (const who of new Set(screens.map((screen) => screen.who))) {
  test(`every screen of the ${who} is accessible in every theme and fits narrow windows`, async ({
    openAs,
    demoUrl,
  }) => {
    test.setTimeout(240_000)
    const page = await openAs(who)
    const list = (await (await page.request.get(`${demoUrl}/api/trpc/projects.list`)).json()) as {
      result: { data: readonly { id: string }[] }
    }
    const glossaries = (await (await page.request.get(`${demoUrl}/api/trpc/glossaries.list`)).json()) as {
      result: { data: readonly { releaseId: string }[] }
    }
    const addressOf = (path: string) =>
      path
        .replace(/^project/, `/projects/${list.result.data[0]?.id ?? ""}`)
        .replace(/^release/, `/glossaries/${glossaries.result.data[0]?.releaseId ?? ""}`)
    for (const screen of screens.filter((one) => one.who === who)) {
      await page.goto(demoUrl + addressOf(screen.path))
      await settle(page)
      await check(page, screen.name)
      if (screen.name === "label") {
        await page.keyboard.press("6")
        await page.keyboard.press("r")
        await check(page, "label-rewrite")
        await page.getByRole("button", { name: "Keys" }).click()
        await check(page, "label-keys")
      }
    }
  })
}

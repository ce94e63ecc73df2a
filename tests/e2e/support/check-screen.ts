import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect } from "@playwright/test"
import { MAKES_PICTURES } from "./take-picture.ts"

/** Where the pictures of the screens are left for people to look at. */
const pictures = join(import.meta.dirname, "../../../test-results/screens")

const standard = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]
const rulesOfColour = ["color-contrast", "link-in-text-block"]
const themes = ["light", "dark", "contrast"] as const
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const

/**
 * Holds a screen against the accessibility rules in every theme, and sees that it fits narrow windows; leaves its pictures
 * where they are asked for.
 */
export async function checkScreen(page: Page, name: string): Promise<void> {
  for (const theme of themes) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset["theme"] = chosen
    }, theme)
    // Colours fade from one theme to the next; what is measured is where they end.
    await page.waitForTimeout(250)
    // What the controls say for a few seconds names the button that said it, which may be gone by now.
    const axe = new AxeBuilder({ page }).exclude("[data-live-announcer]")
    // A theme is a set of colours; everything else is the same in all of them.
    const { violations } = await (theme === themes[0] ? axe.withTags(standard) : axe.withRules(rulesOfColour)).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)
    expect.soft(found, `${name}, ${theme}`).toEqual([])
    if (!MAKES_PICTURES) continue
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

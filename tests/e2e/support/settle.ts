import type { Page } from "@playwright/test"
import { expect } from "@playwright/test"

/** Waits until a screen is there. */
export async function settle(page: Page): Promise<void> {
  await expect(page.locator("h1")).toHaveCount(1)
  await page.waitForLoadState("networkidle")
}

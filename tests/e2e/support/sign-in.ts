import type { Page } from "@playwright/test"
import { expect } from "@playwright/test"

/** Signs a demo person in through the sign-in page. */
export async function signIn(page: Page, url: string, who: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel("E-mail").fill(`${who}@demo.example`)
  await page.getByLabel("Password").fill("readback-demo")
  await page.keyboard.press("Enter")
  await expect(page).not.toHaveURL(/sign-in/)
}

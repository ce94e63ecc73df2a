import type { Page } from "@playwright/test"
import { signIn } from "./support/sign-in.ts"
import { expect, test } from "./support/test.ts"

const why = (page: Page) => page.getByLabel(/^Why/)
const status = (page: Page) => page.getByTestId("work-status")
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => /^readback:(draft|outbox)/.test(key)))

async function openLabeling(page: Page): Promise<void> {
  await page.getByRole("link", { name: /label/i }).first().click()
  await expect(page.getByRole("region", { name: "Request text" })).toBeVisible()
}

test("work that waits is not sent as somebody else who signs in in another tab", async ({ openAs, demoUrl }) => {
  const page = await openAs("labeler", { consoleErrors: /401/ })
  await openLabeling(page)
  await page.context().clearCookies()
  await page.keyboard.press("4")
  await why(page).fill("Decided by the first labeler")
  await page.keyboard.press("Control+Enter")
  await expect(status(page)).toContainText("Your session ended")

  const other = await page.context().newPage()
  await signIn(other, demoUrl, "labeler2")
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event("focus")))
  await page.waitForTimeout(2_500)
  await expect(status(page)).toContainText("Your session ended")

  await other.context().clearCookies()
  const again = await page.context().newPage()
  await signIn(again, demoUrl, "labeler")
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event("focus")))
  await expect(status(page)).toHaveText("All work saved", { timeout: 30_000 })
  await expect(page.getByTestId("today-count")).toContainText("1 judged today")
  expect(await kept(page)).toEqual([])
})

test("work that the server has leaves no copy in the browser", async ({ openAs }) => {
  const page = await openAs("labeler2")
  await openLabeling(page)
  await page.keyboard.press("6")
  await why(page).fill("A reason that the next person at this computer should not read")
  await expect(status(page)).toHaveText("All work saved")
  expect(await kept(page)).toEqual([])
  await page.reload()
  await expect(why(page)).toHaveValue("A reason that the next person at this computer should not read")
})

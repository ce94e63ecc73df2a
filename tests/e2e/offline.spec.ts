import { expect, test } from "./support/test.ts"

test("a judgment submitted without a connection is kept, sent once when it is back, and nothing typed is lost", async ({
  openAs,
}) => {
  const page = await openAs("labeler2", { consoleErrors: /ERR_INTERNET_DISCONNECTED/ })
  const context = page.context()
  await page.getByRole("link", { name: /label/i }).first().click()
  await expect(page.getByRole("region", { name: "Request text" })).toBeVisible()
  const submissions: string[] = []
  page.on("response", (response) => {
    if (response.url().includes("labeling.submit") && response.ok()) submissions.push(response.url())
  })

  await context.setOffline(true)
  await page.keyboard.press("5")
  await page.keyboard.press("r")
  const text = "Written while the network was down, with a situation report (SITREP) attached."
  await page.getByRole("textbox", { name: /^Your rewrite/ }).fill(text)
  await expect(page.getByTestId("work-status")).toContainText("kept in this browser")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByTestId("work-status")).toContainText("1 judgment kept here")

  await page.keyboard.press("2")
  await page.getByLabel(/^Why/).fill("Typed offline on the next task.")
  await context.setOffline(false)
  await expect(page.getByTestId("work-status")).toHaveText("All work saved", { timeout: 30_000 })
  await expect(page.getByTestId("today-count")).toContainText("1 judged today")
  expect(submissions).toHaveLength(1)

  await page.reload()
  await expect(page.getByLabel(/^Why/)).toHaveValue("Typed offline on the next task.")
  await expect(page.getByRole("radio", { name: "A is better", exact: true })).toBeChecked()
})

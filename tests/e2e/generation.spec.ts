import { checkScreen } from "./support/check-screen.ts"
import { expect, test } from "./support/test.ts"

test("an engineer has the built-in model answer prompts, and comparisons come of it", async ({ openAs, demoUrl }) => {
  const page = await openAs("engineer")
  const list = (await (await page.request.get(`${demoUrl}/api/trpc/projects.list`)).json()) as {
    result: { data: readonly { id: string; name: string }[] }
  }
  const projectId = list.result.data.find(({ name }) => name === "Staff writing")?.id ?? ""
  await page.goto(`${demoUrl}/projects/${projectId}`)
  await page.getByRole("link", { name: "Generate" }).click()
  await expect(page.getByText("No model has answered yet")).toBeVisible()
  await expect(page.getByRole("row", { name: /Demo model \(built in\)/ })).toBeVisible()
  await page.getByRole("button", { name: "Test connection to Demo model (built in)" }).click()
  await expect(page.getByText("The endpoint works")).toBeVisible()
  await page.getByRole("button", { name: "Close" }).click()
  await checkScreen(page, "generate-empty")

  await page.getByRole("link", { name: "New run" }).click()
  await page.getByRole("button", { name: "Start the run" }).click()
  await expect(page.getByText("This must not be empty.")).toBeVisible()
  await page.getByLabel("Name of the run").fill("Two models")
  await page.getByRole("button", { name: /Prompts$/ }).click()
  await page.getByRole("option", { name: "All prompts" }).click()
  await page.getByRole("button", { name: "Add a model" }).click()
  await page.getByRole("button", { name: /Which answers are compared/ }).click()
  await page.getByRole("option", { name: /Best against worst/ }).click()
  const calls = page.getByRole("complementary", { name: "Before you start" })
  await expect(calls).toContainText(/Calls\s*\d+\s*for \d+ prompts/)
  // Half a field below the header is smaller than a finger.
  await page.evaluate(() => window.scrollTo(0, 0))
  await checkScreen(page, "generate-new")
  await page.getByRole("button", { name: "Start the run" }).click()

  await expect(page).toHaveURL(/generate\/[0-9a-f-]{36}/)
  await expect(page.getByRole("heading", { name: "Two models" })).toBeVisible()
  await expect(page.locator("main").getByText("Done", { exact: true })).toBeVisible({ timeout: 60_000 })
  const comparisons = page
    .getByRole("term")
    .filter({ hasText: "Comparisons" })
    .first()
    .locator("xpath=following-sibling::dd[1]")
  await expect(comparisons).toHaveText(/^[1-9]\d*$/)
  await checkScreen(page, "generate-run")

  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Generate" }).click()
  await expect(page.getByRole("row", { name: /Two models Done Answers/ })).toBeVisible()

  await page.getByRole("link", { name: "New run" }).click()
  await page.getByLabel("Name of the run").fill("A second opinion")
  await page.getByText("Pre-label comparisons").click()
  await page.getByRole("button", { name: "Start the run" }).click()
  await expect(page.getByText("Same in both orders")).toBeVisible()
  await page.getByRole("button", { name: "Pause" }).click()
  await expect(page.getByText("The run is paused")).toBeVisible()
  await page.getByRole("button", { name: "Resume" }).click()
  await page.getByRole("button", { name: "Resume the run" }).click()
  await expect(page.locator("main").getByText("Done", { exact: true })).toBeVisible({ timeout: 90_000 })
  await checkScreen(page, "generate-prelabels")
})

test("an endpoint is added, its key never comes back, and it is removed", async ({ openAs, demoUrl }) => {
  const page = await openAs("engineer")
  const list = (await (await page.request.get(`${demoUrl}/api/trpc/projects.list`)).json()) as {
    result: { data: readonly { id: string }[] }
  }
  await page.goto(`${demoUrl}/projects/${list.result.data[0]?.id ?? ""}/generate`)
  await page.getByRole("button", { name: "Add an endpoint" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Name").fill("Nobody")
  await dialog.getByLabel("Base address").fill("nowhere")
  await dialog.getByLabel("Key").fill("sk-never-shown")
  await dialog.getByRole("button", { name: "Save the endpoint" }).click()
  await expect(dialog.getByText(/This must be a complete address/)).toBeVisible()
  await checkScreen(page, "generate-endpoint")
  await dialog.getByLabel("Base address").fill("http://127.0.0.1:1/v1")
  await dialog.getByLabel("Models").fill("m")
  await dialog.getByRole("button", { name: "Save the endpoint" }).click()
  const row = page.getByRole("row", { name: /Nobody/ })
  await expect(row).toContainText("Stored")
  await row.getByRole("button", { name: "Test connection to Nobody" }).click()
  await expect(page.getByText("The endpoint did not answer")).toBeVisible()
  await page.getByRole("button", { name: "Close" }).click()
  await row.getByRole("button", { name: "Change Nobody" }).click()
  await expect(dialog.getByLabel("Key")).toHaveValue("")
  await expect(page.locator("body")).not.toContainText("sk-never-shown")
  await dialog.getByRole("button", { name: "Cancel" }).click()
  await row.getByRole("button", { name: "Remove Nobody" }).click()
  await page.getByRole("button", { name: "Remove the endpoint" }).click()
  await expect(row).toBeHidden()
})

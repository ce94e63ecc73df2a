import { type Browser, expect, type Page } from "@playwright/test"
import { signIn } from "../../e2e/support/sign-in.ts"

/** A page of its own on which a demo person is signed in. */
export async function openAs(browser: Browser, url: string, who: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await signIn(page, url, who)
  return page
}

/** Calls the server as the person of a page; answers what it says. */
export async function call(page: Page, path: string, body: string): Promise<unknown> {
  const answer = await page.evaluate(
    async ([to, content]) => {
      const response = await fetch(to, {
        method: "POST",
        body: content,
        headers: to.startsWith("/api/trpc/") ? { "content-type": "application/json" } : {},
      })
      return { isOk: response.ok, text: await response.text() }
    },
    [path, body] as const,
  )
  if (!answer.isOk) throw new Error(`${path}: ${answer.text.slice(0, 500)}`)
  return JSON.parse(answer.text) as unknown
}

/** Opens the labeling screen of a project and waits for its first task. */
export async function openLabeling(page: Page, url: string, projectId: string): Promise<void> {
  await page.goto(`${url}/projects/${projectId}/label`)
  await expect(page.getByRole("region", { name: "Request text" })).toBeVisible()
  await page.waitForLoadState("networkidle")
}

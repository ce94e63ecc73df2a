import { cpSync } from "node:fs"
import { test as base, type Page } from "@playwright/test"
import { startProgram, temporaryData } from "./program.ts"
import { signIn } from "./sign-in.ts"

/** Opens a browser of its own and signs a demo person in, such as "labeler". */
type OpenAs = (who: string, expecting?: { readonly consoleErrors: RegExp }) => Promise<Page>

/** Tests, each against a demo of its own as `npm start` serves it; an unexpected error on a page's console fails the test. */
export const test = base.extend<{ readonly openAs: OpenAs; readonly demoUrl: string }, { readonly demoData: string }>({
  /** The data of a demo that was filled once, for every test to begin with a copy of its own. */
  demoData: [
    async ({}, use) => {
      const data = temporaryData()
      const demo = await startProgram(["npm", "start"], { PORT: "0", READBACK_DATA: data.path })
      await demo.stop()
      await use(data.path)
      data.remove()
    },
    { scope: "worker", timeout: 300_000 },
  ],
  demoUrl: [
    async ({ demoData }, use) => {
      const data = temporaryData()
      cpSync(demoData, data.path, { recursive: true })
      const demo = await startProgram(["npm", "start"], { PORT: "0", READBACK_DATA: data.path })
      await use(demo.url)
      await demo.stop()
      data.remove()
    },
    { timeout: 300_000 },
  ],
  openAs: async ({ browser, demoUrl }, use) => {
    const errors: string[] = []
    const contexts: { close: () => Promise<void> }[] = []
    await use(async (who, expecting) => {
      const context = await browser.newContext()
      contexts.push(context)
      const note = (text: string) => {
        if (expecting === undefined || !expecting.consoleErrors.test(text)) errors.push(text)
      }
      context.on("console", (message) => {
        if (message.type() === "error") note(message.text())
      })
      context.on("weberror", (problem) => note(problem.error().stack ?? String(problem.error())))
      const page = await context.newPage()
      await signIn(page, demoUrl, who)
      return page
    })
    for (const context of contexts) await context.close()
    base.expect(errors, "errors on a page's console").toEqual([])
  },
})

export { expect } from "@playwright/test"

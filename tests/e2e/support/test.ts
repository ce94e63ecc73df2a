import { test as base } from "@playwright/test"
import { startProgram, temporaryData } from "./program.ts"

/** Tests against the demo as `npm start` serves it; an unexpected error on a page's console fails the test. */
export const test = base.extend<{ readonly quietConsole: void }, { readonly demoUrl: string }>({
  demoUrl: [
    async ({}, use) => {
      const data = temporaryData()
      const demo = await startProgram(["npm", "start"], { PORT: "0", READBACK_DATA: data.path })
      await use(demo.url)
      await demo.stop()
      data.remove()
    },
    { scope: "worker", timeout: 300_000 },
  ],
  quietConsole: [
    async ({ context }, use) => {
      const errors: string[] = []
      context.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text())
      })
      context.on("weberror", (problem) => errors.push(String(problem.error())))
      await use()
      base.expect(errors, "errors on the page's console").toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from "@playwright/test"

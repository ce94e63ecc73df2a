import { createServer } from "node:net"
import type { AddressInfo } from "node:net"
import { expect, test } from "@playwright/test"
import { runProgram, startProgram, temporaryData } from "./support/program.ts"

const SECRET = "e2e-secret-that-is-long-enough-0123456789"
const roles = ["labeler", "reviewer", "linguist", "engineer", "lead", "admin"]

test("npm start prints one sign-in per role, moves to another port, and ends cleanly on Ctrl-C", async () => {
  const data = temporaryData()
  const taken = createServer()
  await new Promise<void>((resolve) => void taken.listen(0, "127.0.0.1", resolve))
  const { port } = taken.address() as AddressInfo
  const demo = await startProgram(["npm", "start"], { PORT: String(port), READBACK_DATA: data.path })
  expect(demo.output()).toContain(`port ${port} is taken by another program`)
  for (const role of roles) await expect.poll(demo.output).toMatch(new RegExp(`${role}\\s+${role}@demo\\.example`))
  expect((await fetch(`${demo.url}/api/health`)).status).toBe(200)
  await demo.stop("SIGINT")
  await expect.poll(demo.output).toContain("Stopped; all work is saved.")
  await expect(fetch(`${demo.url}/api/health`)).rejects.toThrow()
  taken.close()

  // What it filled is kept: the next start has nothing to import.
  const again = await startProgram(["npm", "start"], { PORT: "0", READBACK_DATA: data.path })
  expect(again.output()).not.toContain("importing")
  await again.stop("SIGINT")
  await expect.poll(again.output).toContain("Stopped; all work is saved.")

  const refused = await runProgram(["node", "tools/serve.mjs"], {
    PORT: "0",
    READBACK_DATA: data.path,
    READBACK_SECRET: SECRET,
  })
  expect(refused.output).toContain("This database holds demo accounts")
  expect(refused.code).toBe(1)
  data.remove()
})

test("production refuses to run without a secret and makes its first administrator through a one-time link", async ({
  page,
}) => {
  const data = temporaryData()
  const without = await runProgram(["node", "tools/serve.mjs"], { PORT: "0", READBACK_DATA: data.path })
  expect(without.output).toContain("READBACK_SECRET is not set")
  expect(without.code).toBe(1)

  const environment = { PORT: "0", HOST: "127.0.0.1", READBACK_DATA: data.path, READBACK_SECRET: SECRET }
  const server = await startProgram(["node", "tools/serve.mjs"], environment)
  await expect.poll(server.output).toMatch(/\/setup\?token=\S+/)
  const link = /http\S+\/setup\?token=\S+/.exec(server.output())?.[0] ?? ""

  await page.goto(link)
  await page.getByLabel("Name").fill("First Administrator")
  await page.getByLabel("E-mail").fill("first@center.example")
  await page.getByLabel("Password", { exact: true }).fill("a long enough password")
  await page.keyboard.press("Enter")
  await page.getByRole("link", { name: "Go to sign-in" }).click()
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible()
  await expect(page.getByText("This is a demo")).toHaveCount(0)
  await page.getByLabel("E-mail").fill("first@center.example")
  await page.getByLabel("Password").fill("a long enough password")
  await page.keyboard.press("Enter")
  await expect(page).not.toHaveURL(/sign-in/)
  await expect(page.getByRole("button", { name: /First Administrator|account/i })).toBeVisible()

  await page.goto(link)
  await page.getByLabel("Name").fill("Second Administrator")
  await page.getByLabel("E-mail").fill("second@center.example")
  await page.getByLabel("Password", { exact: true }).fill("a long enough password")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("alert")).toContainText("already has its first account")
  expect(await server.stop("SIGTERM")).toBe(0)
  data.remove()
})

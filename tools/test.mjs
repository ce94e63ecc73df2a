// `npm test`: unit, property, both databases, contract, browser. Prints what was left out and a closing line of counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { buildWeb } from "./build-web.mjs"
import { findChromium } from "./find-chromium.mjs"
import { startPostgres } from "./start-postgres.mjs"
import { ensureToolchain, installDependencies, root, run, say } from "./toolchain.mjs"

await ensureToolchain(import.meta.url)
await installDependencies()
await buildWeb()

const results = join(root, "test-results")
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const leftOut = []
const total = { passed: 0, failed: 0, skipped: 0 }
const read = (name) =>
  existsSync(join(results, name)) ? JSON.parse(readFileSync(join(results, name), "utf8")) : undefined

// Programs that tests start, a hundred or so, load compiled code from the second on.
const environment = { NODE_COMPILE_CACHE: join(results, "compiled"), ...process.env }
let postgres = {}
if (!environment.TEST_DATABASE_URL) {
  postgres = await startPostgres()
  if (postgres.url) environment.TEST_DATABASE_URL = postgres.url
  else leftOut.push(`store tests on a PostgreSQL server: ${postgres.missing}`)
}

say("\nUnit, property, database and contract tests")
const vitestCode = await run(
  "pnpm",
  ["exec", "vitest", "run", "--reporter=default", "--reporter=json", "--outputFile.json=test-results/vitest.json"],
  { env: environment },
)
await postgres.stop?.()
const vitest = read("vitest.json")
total.passed += vitest?.numPassedTests ?? 0
total.failed += vitest?.numFailedTests ?? 0
total.skipped += vitest?.numPendingTests ?? 0
// A file that cannot be loaded, or an error outside any test, fails the run without a failed test to count.
if (vitestCode !== 0 && !vitest?.numFailedTests) total.failed += 1
for (const file of vitest?.testResults ?? []) {
  for (const test of file.assertionResults) {
    if (test.status === "pending" || test.status === "skipped") leftOut.push(test.fullName)
  }
}

say("\nBrowser tests")
const chromium = findChromium()
let browserCode = 0
if (chromium === undefined) {
  leftOut.push("browser tests: no Chromium. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH")
} else {
  browserCode = await run("pnpm", ["--dir", "tests", "exec", "playwright", "test"], {
    env: { ...environment, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, "playwright.json") },
  })
  const stats = read("playwright.json")?.stats
  total.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0)
  total.failed += stats?.unexpected ?? 0
  total.skipped += stats?.skipped ?? 0
  if (browserCode !== 0 && !stats?.unexpected) total.failed += 1
}

if (leftOut.length > 0) say(`\nLeft out:\n${leftOut.map((line) => `  ${line}`).join("\n")}`)
say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(vitestCode === 0 && browserCode === 0 ? 0 : 1)

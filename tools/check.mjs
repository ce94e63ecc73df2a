// `npm run check`: format, lint, boundaries, types, unused code and dead documentation paths.
import { deadPaths } from "./dead-paths.mjs"
import { ensureToolchain, installDependencies, run, say } from "./toolchain.mjs"

await ensureToolchain(import.meta.url)
await installDependencies()

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" }
const pnpm =
  (...args) =>
  () =>
    run("pnpm", ["exec", ...args], { env })
const checks = {
  format: pnpm("oxfmt", "--check"),
  lint: pnpm("oxlint", "--deny-warnings"),
  boundaries: pnpm("turbo", "boundaries", "--no-color"),
  types: pnpm("turbo", "run", "typecheck", "--output-logs=errors-only", "--concurrency=2"),
  "unused code": pnpm("knip"),
  "documentation paths": async () => {
    const dead = deadPaths()
    for (const line of dead) say(line)
    return dead.length === 0 ? 0 : 1
  },
}

const failed = []
for (const [name, check] of Object.entries(checks)) {
  say(`\n== ${name}`)
  if ((await check()) !== 0) failed.push(name)
}
say(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}`)
process.exit(failed.length === 0 ? 0 : 1)

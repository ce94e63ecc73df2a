// `npm start`: installs, builds, fills a demo and serves it.
import { buildWeb } from "./build-web.mjs"
import { ensureToolchain, installDependencies } from "./toolchain.mjs"

await ensureToolchain(import.meta.url)
await installDependencies()
await buildWeb()
process.argv.push("--demo")
await import("../apps/server/src/main.ts")

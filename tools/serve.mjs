// `pnpm serve`: production. Starts empty, needs READBACK_SECRET, prints a one-time link for the first administrator.
import { buildWeb } from "./build-web.mjs"
import { ensureToolchain, installDependencies } from "./toolchain.mjs"

await ensureToolchain(import.meta.url)
await installDependencies()
await buildWeb()
await import("../apps/server/src/main.ts")

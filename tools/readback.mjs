#!/usr/bin/env node
// `readback`: the command line on any Node >= 20. Standard output belongs to its results, so installing speaks elsewhere.
import { existsSync } from "node:fs"
import module from "node:module"
import { join } from "node:path"

const isInstalled = () => existsSync(join(import.meta.dirname, "../apps/cli/node_modules/@readback/glossary"))
if (Number.parseInt(process.versions.node) < 24 || !isInstalled()) {
  process.env.READBACK_CALLER_FOLDER ??= process.cwd()
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = process.stderr.write.bind(process.stderr)
  const { ensureToolchain, run } = await import("./toolchain.mjs")
  await ensureToolchain(import.meta.url)
  const install = ["install", "--frozen-lockfile", "--reporter=append-only"]
  if (!isInstalled() && (await run("pnpm", install, { stdio: ["ignore", 2, 2] })) !== 0) process.exit(2)
  process.stdout.write = write
}
// Under a fetched Node the program starts in the root of the checkout; paths mean what they meant to the caller.
if (process.env.READBACK_CALLER_FOLDER !== undefined) process.chdir(process.env.READBACK_CALLER_FOLDER)
module.enableCompileCache?.()
await import("../apps/cli/src/main.ts")

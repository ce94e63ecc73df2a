import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root, run, say } from "./toolchain.mjs"

const sources = ["apps/web", "apps/server/src", "packages/domain", "packages/glossary", "pnpm-lock.yaml"]

function* files(path) {
  if (!statSync(path).isDirectory()) return yield path
  for (const name of readdirSync(path).sort()) {
    if (!["node_modules", "dist", ".turbo"].includes(name)) yield* files(join(path, name))
  }
}

/** Builds the web application unless its sources are as they were at the last build. */
export async function buildWeb() {
  const hash = createHash("sha256")
  for (const source of sources) {
    for (const file of files(join(root, source))) hash.update(file).update(readFileSync(file))
  }
  const stamp = hash.digest("hex")
  const note = join(root, "apps/web/dist/.built")
  if (existsSync(note) && readFileSync(note, "utf8") === stamp) return
  say("Building the web application ...")
  const code = await run("pnpm", ["--dir", "apps/web", "exec", "vite", "build", "--logLevel", "warn"])
  if (code !== 0) {
    say("The web application could not be built; the lines above say why.")
    process.exit(code)
  }
  writeFileSync(note, stamp)
}

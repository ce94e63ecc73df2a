import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { root, say } from "./toolchain.mjs"

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

/** Path of a Chromium: the system's, else Playwright's, else one that Playwright installs now; undefined without any. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  for (const name of names) {
    const found = spawnSync(process.platform === "win32" ? "where" : "which", [name], { encoding: "utf8" })
    const path = found.status === 0 ? found.stdout.split("\n")[0].trim() : ""
    if (path !== "") return path
  }
  const { chromium } = createRequire(join(root, "tests/package.json"))("@playwright/test")
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  say("No Chromium found; asking Playwright to install its own ...")
  spawnSync("pnpm", ["--dir", "tests", "exec", "playwright", "install", "chromium"], { stdio: "inherit", cwd: root })
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

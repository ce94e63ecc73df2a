// Runs on any Node >= 20: finds Node 24 and pnpm 12, or fetches both from the npm registry, and installs dependencies.
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const NODE_MAJOR = 24
const PNPM_MAJOR = 12
const isWindows = process.platform === "win32"
const cache = join(root, "node_modules", ".readback")

export const say = (line) => process.stdout.write(`${line}\n`)

const majorOf = (version) => Number(/^v?(\d+)\./.exec(version ?? "")?.[1] ?? 0)

function versionOf(command) {
  const found = spawnSync(command, ["--version"], { encoding: "utf8", shell: isWindows })
  return found.status === 0 ? found.stdout.trim() : undefined
}

/** The folder in which npx put Node and pnpm; asked of npx once, then remembered while it exists. */
function fetchedBin() {
  const note = join(cache, "toolchain")
  const known = existsSync(note) ? readFileSync(note, "utf8") : ""
  if (known !== "" && existsSync(join(known, isWindows ? "node.cmd" : "node"))) return known
  say(`Fetching Node ${NODE_MAJOR} and pnpm ${PNPM_MAJOR} from the npm registry ...`)
  const asked = spawnSync(
    "npx",
    [
      "-y",
      "-p",
      `node@${NODE_MAJOR}`,
      "-p",
      `pnpm@${PNPM_MAJOR}`,
      "node",
      "-p",
      "process.env.PATH || process.env.Path",
    ],
    { encoding: "utf8", shell: isWindows, stdio: ["ignore", "pipe", "pipe"] },
  )
  const bin = asked.status === 0 ? asked.stdout.trim().split("\n").at(-1).split(delimiter)[0] : undefined
  if (bin === undefined || !existsSync(bin)) {
    process.stderr.write(asked.stderr ?? "")
    say(
      `Node ${NODE_MAJOR} and pnpm ${PNPM_MAJOR} could not be fetched. Check the connection to your npm registry (npm config get registry),`,
    )
    say("or install both yourself, and try again.")
    process.exit(1)
  }
  remember("toolchain", bin)
  return bin
}

function remember(name, value) {
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, name), value)
}

/** Runs a command to its end; answers its exit code. Signals that reach this process reach the command. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", cwd: root, shell: isWindows, ...options })
    const forward = (signal) => child.kill(signal)
    process.on("SIGINT", forward)
    process.on("SIGTERM", forward)
    child.on("error", (error) => {
      say(`${command}: ${error.message}`)
      resolve(127)
    })
    child.on("exit", (code, signal) => {
      process.off("SIGINT", forward)
      process.off("SIGTERM", forward)
      resolve(code ?? (signal === "SIGINT" ? 130 : 1))
    })
  })
}

/** Goes on only under a fitting Node with a fitting pnpm; otherwise runs `script` again under fetched ones and exits. */
export async function ensureToolchain(script) {
  const isFitting = majorOf(process.versions.node) >= NODE_MAJOR
  if (isFitting && (process.env.READBACK_TOOLCHAIN === "ready" || majorOf(versionOf("pnpm")) >= PNPM_MAJOR)) return
  const bin = fetchedBin()
  const environment = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
    READBACK_TOOLCHAIN: "ready",
    READBACK_CALLER_PATH: process.env.PATH ?? "",
  }
  const node = join(bin, isWindows ? "node.cmd" : "node")
  process.exit(await run(node, [fileURLToPath(script), ...process.argv.slice(2)], { env: environment }))
}

/** Installs the locked dependencies unless this very lockfile is installed already. */
export async function installDependencies() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "pnpm-lock.yaml")))
    .digest("hex")
  const note = join(cache, "installed")
  if (existsSync(note) && readFileSync(note, "utf8") === lock) return
  say("Installing dependencies ...")
  const code = await run("pnpm", ["install", "--frozen-lockfile", "--reporter=append-only"])
  if (code !== 0) {
    say("The dependencies could not be installed; the lines above say why.")
    process.exit(code)
  }
  remember("installed", lock)
}

import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const root = join(import.meta.dirname, "../../..")

/** A started program: what it printed, where it serves, and how to end it as Ctrl-C would. */
export interface Program {
  readonly url: string
  readonly output: () => string
  /** Ends it with a signal and answers its exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** A data directory of its own, removed by `remove`. */
export function temporaryData(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "readback-e2e-"))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Starts a command in the repository as its reader would type it, and waits until it says where it serves. */
export async function startProgram(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Program> {
  const child = launch(command, environment)
  let output = ""
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /Readback is ready:\s+(\S+)/.exec(output)?.[1]
      if (ready !== undefined) resolve(ready)
    }
    child.stdout?.on("data", read)
    child.stderr?.on("data", read)
    child.once("exit", (code) => reject(new Error(`${command.join(" ")} ended with ${code}:\n${output}`)))
  })
  return { url, output: () => output, stop: (signal) => end(child, signal) }
}

/** Runs a command that is expected to end by itself; answers its exit code and all it printed. */
export async function runProgram(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = launch(command, environment)
  let output = ""
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
  return { code, output }
}

function launch(
  [program = "", ...args]: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  // The caller's own PATH, so that the command finds the Node that the reader of the README has.
  const path = process.env["READBACK_CALLER_PATH"] ?? process.env["PATH"] ?? ""
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("READBACK_")))
  return spawn(program, args, {
    cwd: root,
    detached: true,
    env: { ...inherited, PATH: path, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  })
}

/** A terminal sends Ctrl-C to every process of the group, so this does too. */
async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGINT"): Promise<number | null> {
  if (child.exitCode !== null || child.pid === undefined) return child.exitCode
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve))
  process.kill(-child.pid, signal)
  return ended
}

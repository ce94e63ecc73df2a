import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { closeSync, openSync, readFileSync } from "node:fs"

/** What one run of a program took. */
export interface TimedRun {
  readonly seconds: number
  /** Largest resident set in MiB as the kernel counts it; undefined off Linux. */
  readonly peakMib: number | undefined
  readonly outputHash: string
}

const POLL_MS = 20

function peakOf(pid: number): number | undefined {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))
    return found === null ? undefined : Number(found[1]) / 1024
  } catch {
    return undefined
  }
}

/** Runs a program with its output in a file, so that reading it takes nothing from the run, and measures it. */
export async function timedRun(command: readonly string[], outputPath: string): Promise<TimedRun> {
  const output = openSync(outputPath, "w")
  const start = performance.now()
  const [program = "", ...args] = command
  const child = spawn(program, args, { stdio: ["ignore", output, "inherit"] })
  let peakMib: number | undefined
  // The kernel's mark only rises, so the last look before the end is right.
  const poll = setInterval(() => (peakMib = peakOf(child.pid ?? 0) ?? peakMib), POLL_MS)
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve))
  const seconds = (performance.now() - start) / 1_000
  clearInterval(poll)
  closeSync(output)
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}`)
  return { seconds, peakMib, outputHash: createHash("sha256").update(readFileSync(outputPath)).digest("hex") }
}

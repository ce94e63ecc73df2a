import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Spans } from "./leftmost-longest.ts"

/** The C automaton's best time in milliseconds and what it found; undefined where there is no C compiler. */
export function runCAutomaton(
  terms: readonly string[],
  text: string,
  rounds: number,
): { ms: number; spans: Spans } | undefined {
  const folder = mkdtempSync(join(tmpdir(), "readback-dfa-"))
  try {
    const program = join(folder, "dfa")
    const source = new URL("aho-corasick-dfa.c", import.meta.url).pathname
    if (spawnSync("cc", ["-O3", "-march=native", "-o", program, source]).status !== 0) return undefined
    writeFileSync(join(folder, "terms"), terms.join("\n"))
    writeFileSync(join(folder, "text"), text)
    const run = spawnSync(program, [join(folder, "terms"), join(folder, "text"), String(rounds)], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    })
    if (run.status !== 0) return undefined
    const [nanoseconds = 0, ...spans] = run.stdout.trim().split("\n").map(Number)
    return { ms: nanoseconds / 1e6, spans }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

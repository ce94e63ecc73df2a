import { spawn } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** What the program did with a command line. */
export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const main = join(import.meta.dirname, "../main.ts")

/** Runs the real program and waits for its end; `stopAfter` closes its output once that many bytes were read. */
export async function runReadback(
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly stopAfter?: number; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...options.env } })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  let bytes = 0
  child.stdout.on("data", (chunk: Buffer) => {
    out.push(chunk)
    bytes += chunk.length
    if (bytes >= (options.stopAfter ?? Infinity)) child.stdout.destroy()
  })
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk))
  // A program that stops reading closes its input, which is not what is tested.
  child.stdin.on("error", () => undefined)
  child.stdin.end(options.input ?? "")
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve))
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
}

/** Writes files into a new folder and answers their paths, in the same order. */
export function filesOf(contents: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "readback-cli-"))
  return Object.entries(contents).map(([name, content]) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  })
}

/** A small glossary: an abbreviation with its full form, and a discouraged term with an example. */
export const smallGlossary = [
  "conceptId,term,termType,status,severity,replacementTerms,case,positiveExamples,negativeExamples,profiles",
  "cas,close air support,fullForm,preferred,,,common,,,",
  "cas,CAS,initialism,admitted,,,acronym,,,",
  "cas,air strike support,phrase,forbidden,major,close air support,common,They want air strike support.,They saw an air strike.,",
  "casualty,casualty,fullForm,preferred,,,common,,,house",
  "",
].join("\n")

import { once } from "node:events"
import { createInterface } from "node:readline"
import { Writable } from "node:stream"
import type { Terminal } from "./terminal.ts"

async function* standardInput(): AsyncGenerator<Uint8Array> {
  if (process.stdin.isTTY) process.stderr.write("Reading from the keyboard; end with Ctrl-D.\n")
  for await (const chunk of process.stdin) yield chunk as Uint8Array
}

/** Back to the start of the line, and nothing on it (ECMA-48 erase in line). */
const CLEAR_LINE = "\r\u001B[K"

function askSecret(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  process.stderr.write(question)
  const asking = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve) => {
    asking.once("line", (line) => {
      process.stderr.write("\n")
      asking.close()
      resolve(line)
    })
    asking.once("SIGINT", () => process.exit(130))
  })
}

/** Standard input and output of this process; colour only on a terminal, and not under NO_COLOR (no-color.org). */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  return {
    stdin: { [Symbol.asyncIterator]: standardInput },
    isColoured: stdout.isTTY && !env["NO_COLOR"] && env["TERM"] !== "dumb",
    async write(data) {
      if (!stdout.write(data)) await once(stdout, "drain")
    },
    isWatched: stderr.isTTY,
    askSecret: process.stdin.isTTY && stderr.isTTY ? askSecret : undefined,
    note: (line) => void stderr.write(`${stderr.isTTY ? CLEAR_LINE : ""}${line}\n`),
    progress: (line) => {
      if (stderr.isTTY) stderr.write(`${CLEAR_LINE}${line?.slice(0, stderr.columns - 1) ?? ""}`)
    },
  }
}

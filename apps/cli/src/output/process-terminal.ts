import { once } from "node:events"
import type { Terminal } from "./terminal.ts"

async function* standardInput(): AsyncGenerator<Uint8Array> {
  if (process.stdin.isTTY) process.stderr.write("Reading from the keyboard; end with Ctrl-D.\n")
  for await (const chunk of process.stdin) yield chunk as Uint8Array
}

/** Standard input and output of this process; colour only on a terminal, and not under NO_COLOR (no-color.org). */
export function processTerminal(): Terminal {
  const { stdout, env } = process
  return {
    stdin: { [Symbol.asyncIterator]: standardInput },
    isColoured: stdout.isTTY && !env["NO_COLOR"] && env["TERM"] !== "dumb",
    async write(data) {
      if (!stdout.write(data)) await once(stdout, "drain")
    },
    note: (line) => void process.stderr.write(`${line}\n`),
  }
}

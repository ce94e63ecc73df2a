#!/usr/bin/env node
import { processTerminal } from "./output/process-terminal.ts"
import { runProgram } from "./run-program.ts"

// Whoever reads the results may stop early, as `head` does: that ends the work and is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0)
  throw error
})
process.exitCode = await runProgram(process.argv.slice(2), processTerminal())

import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createTestDatabase } from "@readback/store/testing"

const MAIN = join(import.meta.dirname, "../../apps/server/src/main.ts")

/** The demo as a program of its own, to be killed and started again over the same data. */
export interface DemoProgram {
  readonly data: string
  /** Starts it; answers its address. */
  start(databaseUrl?: string): Promise<string>
  /** Ends it as a power loss does. */
  kill(): Promise<void>
  remove(): Promise<void>
}

export async function demoProgram(): Promise<DemoProgram> {
  const data = await mkdtemp(join(tmpdir(), "readback-demo-"))
  let child: ChildProcess | undefined
  const kill = async () => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child?.once("exit", resolve))
    child.kill("SIGKILL")
    await ended
  }
  return {
    data,
    start: (databaseUrl = "") => {
      const env = { ...process.env, READBACK_DATA: data, PORT: "0", DATABASE_URL: databaseUrl }
      const started = spawn(process.execPath, [MAIN, "--demo"], { env, stdio: ["ignore", "pipe", "inherit"] })
      child = started
      return new Promise((resolve, reject) => {
        let output = ""
        started.stdout.on("data", (chunk: Buffer) => {
          output += chunk.toString()
          const url = /ready: +(http:\S+)/.exec(output)?.[1]
          if (url !== undefined) resolve(url)
        })
        started.on("exit", (code) => reject(new Error(`The server ended with ${code}: ${output}`)))
      })
    },
    kill,
    remove: async () => {
      await kill()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** A database that the demo can run on: its address, and how to do away with it. */
type MadeDatabase = () => Promise<{ readonly url: string; readonly drop: () => Promise<void> }>

/** Each database that the demo can run on; PostgreSQL where a server is given. */
export function demoDatabases(): readonly (readonly [string, MadeDatabase])[] {
  const serverUrl = process.env["TEST_DATABASE_URL"]
  const embedded: MadeDatabase = async () => ({ url: "", drop: async () => undefined })
  return [
    ["SQLite", embedded],
    ...(serverUrl === undefined ? [] : [["PostgreSQL", () => createTestDatabase(serverUrl)] as const]),
  ]
}

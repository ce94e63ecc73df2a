import { existsSync } from "node:fs"
import { join } from "node:path"
import { type Config, readConfig } from "./config.ts"
import { DEMO_PASSWORD, demoPeople } from "./demo/demo-people.ts"
import { timedLog } from "./log.ts"
import { startServer } from "./start-server.ts"

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const mode = process.argv.includes("--demo") ? "demo" : "production"
  const config = readConfig(mode, process.env)
  const web = join(import.meta.dirname, "../../web/dist")
  const server = await startServer(config, {
    webDirectory: existsSync(join(web, "index.html")) ? web : undefined,
    log: timedLog,
    progress: (line) => say(`  ${line} ...`),
  })
  const url =
    config.publicUrl ?? `http://${config.hostname === "0.0.0.0" ? "localhost" : config.hostname}:${server.port}`
  if (config.port !== 0 && server.port !== config.port) {
    say(`  port ${config.port} is taken by another program, using ${server.port} instead`)
  }
  // Before it says that it is ready: whoever reads that may end it at once.
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    say("\nStopping ...")
    server.stop().then(
      () => {
        say("Stopped; all work is saved.")
        process.exit(0)
      },
      (error: unknown) => {
        say(String(error))
        process.exit(1)
      },
    )
  }
  process.on("SIGINT", stop)
  process.on("SIGTERM", stop)

  say(`\nReadback is ready:  ${url}\n`)
  if (mode === "demo") {
    say(`Sign in with one of these; the password of each is  ${DEMO_PASSWORD}\n`)
    for (const { role, email } of demoPeople) say(`  ${role.padEnd(9)} ${email}`)
    say(`\nData: ${whereData(config)}   Stop: Ctrl-C\n`)
  } else if (server.setupToken !== undefined) {
    say("There is no account yet. Open this one-time link to make the first administrator:\n")
    say(`  ${url}/setup?token=${server.setupToken}\n`)
  }
}

/** Where the data lies, without the credentials that a database address may hold. */
function whereData({ databaseUrl, dataDirectory }: Config): string {
  if (databaseUrl === undefined) return dataDirectory
  if (!URL.canParse(databaseUrl)) return databaseUrl
  const url = new URL(databaseUrl)
  url.username = ""
  url.password = ""
  return url.href
}

main().catch((error: unknown) => {
  process.stderr.write(`\nReadback cannot start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})

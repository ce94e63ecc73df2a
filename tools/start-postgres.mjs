import { spawn, spawnSync } from "node:child_process"
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Folder of the PostgreSQL server programs, newest version first; undefined where there are none. */
function serverPrograms() {
  const asked = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" })
  const debian = "/usr/lib/postgresql"
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const candidates = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(asked.status === 0 ? [asked.stdout.trim()] : []),
    ...(process.env.PATH ?? "").split(":"),
  ]
  return candidates.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")))
}

/** PostgreSQL refuses to run as root: the account that it runs as instead. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ["postgres", "nobody"]) {
    const ids = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }))
    if (ids.every((one) => one.status === 0)) return { uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) }
  }
  return undefined
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** Starts a PostgreSQL server of its own in a temporary folder; answers its URL and how to stop it, or why there is none. */
export async function startPostgres() {
  const programs = serverPrograms()
  if (programs === undefined) return { missing: "no PostgreSQL server programs (Debian: apt-get install postgresql)" }
  const account = unprivileged()
  if (account === undefined) return { missing: "PostgreSQL does not run as root, and there is no other account to use" }
  const folder = mkdtempSync(join(tmpdir(), "readback-postgres-"))
  const data = join(folder, "data")
  mkdirSync(data)
  if (account.uid !== undefined) for (const path of [folder, data]) chownSync(path, account.uid, account.gid)
  const options = { ...account, cwd: folder, env: { ...process.env, LC_ALL: "C" } }
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "readback", "-A", "trust", "--no-sync", "-E", "UTF8"],
    {
      ...options,
      encoding: "utf8",
    },
  )
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    return { missing: `initdb failed: ${(made.stderr || String(made.error)).trim().split("\n").at(-1)}` }
  }
  const port = await freePort()
  const settings = ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${folder}`]
  const server = spawn(join(programs, "postgres"), ["-D", data, "-p", String(port), ...settings], {
    ...options,
    stdio: "ignore",
  })
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once("exit", resolve))
      server.kill("SIGINT")
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  }
  for (let attempt = 0; attempt < 100; attempt++) {
    const ready = spawnSync(join(programs, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port), "-q"])
    if (ready.status === 0) return { url: `postgres://readback@127.0.0.1:${port}/postgres`, stop }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  return { missing: "the PostgreSQL server did not answer within 10 s" }
}

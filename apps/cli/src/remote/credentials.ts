import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { homedir } from "node:os"
import { dirname, join } from "node:path"
import { z } from "zod"

/** Which server to speak to, and the API key to speak with. */
const Credentials = z.object({ url: z.url({ protocol: /^https?$/ }), key: z.string().min(1) })
export type Credentials = z.infer<typeof Credentials>

/** Where the program keeps them (XDG Base Directory Specification), readable by its owner only. */
export function credentialsPath(env: NodeJS.ProcessEnv): string {
  const home = env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config")
  return join(home, "readback", "credentials.json")
}

/** The credentials of the environment, else those of the last `login`; undefined where there are none. */
export async function readCredentials(env: NodeJS.ProcessEnv): Promise<Credentials | undefined> {
  const given = Credentials.safeParse({ url: env["READBACK_URL"], key: env["READBACK_API_KEY"] })
  if (given.success) return given.data
  try {
    return Credentials.safeParse(JSON.parse(await readFile(credentialsPath(env), "utf8"))).data
  } catch {
    return undefined
  }
}

export async function saveCredentials(env: NodeJS.ProcessEnv, credentials: Credentials): Promise<void> {
  const path = credentialsPath(env)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(path, `${JSON.stringify(credentials, undefined, 2)}\n`, { mode: 0o600 })
  // A file that was there keeps its mode when it is written.
  await chmod(path, 0o600)
}

export async function forgetCredentials(env: NodeJS.ProcessEnv): Promise<void> {
  await rm(credentialsPath(env), { force: true })
}

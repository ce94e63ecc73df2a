import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** The demo's own secret, made at its first start and kept in its data directory, so that sessions outlive a restart. */
export function demoSecret(dataDirectory: string): string {
  const path = join(dataDirectory, "secret")
  if (existsSync(path)) return readFileSync(path, "utf8")
  mkdirSync(dataDirectory, { recursive: true })
  const secret = randomBytes(32).toString("hex")
  writeFileSync(path, secret, { mode: 0o600 })
  return secret
}

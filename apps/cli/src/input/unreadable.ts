import { Refusal } from "../refusal.ts"

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file. Check the path",
  EISDIR: "it is a folder. Name a file in it",
  EACCES: "you are not allowed to read it. Check its permissions",
}

/** Why a file could not be read, as a refusal. */
export function unreadable(path: string, error: unknown): Refusal {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error))
  return new Refusal(`"${path}" cannot be read: ${reason}.`)
}

import { quarantineOf } from "../match/quarantine.ts"
import type { Term } from "../model/term.ts"

/** What to tell of a term that will be kept out of ordinary matching, or undefined where it is safe. */
export function quarantineWarning(
  conceptId: string,
  term: Term,
): { readonly code: string; readonly message: string } | undefined {
  const quarantine = quarantineOf(conceptId, term)
  if (quarantine === undefined) return undefined
  const what = quarantine.reason === "one-character" ? "has one character" : "is spelled like an ordinary word"
  const effect = quarantine.effect === "never-matched" ? "It will not be matched." : "It will be shown but not scored."
  return { code: `quarantined-${quarantine.reason}`, message: `"${term.text}" ${what} and is quarantined. ${effect}` }
}

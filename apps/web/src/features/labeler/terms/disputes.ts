import type { Finding } from "@readback/glossary"
import { createContext } from "react"

/** A finding in a text of the task; without a response it is in the rewrite. */
export interface FoundIn {
  readonly finding: Finding
  readonly responseId: string | null
  readonly text: string
}

/** What can be said against findings of the open task. */
export interface Disputes {
  /** The ids under which findings were marked as wrong, by their keys. */
  readonly dismissed: ReadonlyMap<string, string>
  /** Asks why a finding is wrong. */
  readonly ask: (found: FoundIn) => void
  readonly restore: (dismissalId: string) => void
}

/** The disputes of the task around; none where nothing can be said, such as in a judgment that is only read. */
export const DisputesContext = createContext<Disputes | undefined>(undefined)

/** The response that the text around belongs to. */
export const ResponseContext = createContext<string | undefined>(undefined)

/** What tells one finding of a task from another. */
export const disputeKey = (
  responseId: string | null,
  { code, start, end }: { readonly code: string; readonly start: number; readonly end: number },
): string => `${responseId ?? ""} ${code} ${start} ${end}`

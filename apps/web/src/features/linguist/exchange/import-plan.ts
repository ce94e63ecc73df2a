import type { GlossaryImportReport } from "@readback/server/api"
import type { ImportPolicy } from "@readback/glossary"

/** The glossary that a file is imported into: one that is there, or a new one. */
export interface ImportTarget {
  readonly name: string
  readonly classification: string
  readonly language: string
}

/** How what the file has meets what the glossary has. */
export interface MergeChoice {
  readonly policy: ImportPolicy
  readonly removeMissing: boolean
  readonly onDefect: "keep-good" | "refuse"
}

/** The address to which a file is sent. */
export function importUrl(
  fileName: string,
  target: ImportTarget,
  { policy, removeMissing, onDefect }: MergeChoice,
  table: string | undefined,
  isDryRun: boolean,
): string {
  const query = new URLSearchParams({
    ...target,
    file: fileName,
    policy,
    removeMissing: String(removeMissing),
    onDefect,
    dryRun: String(isDryRun),
    ...(table === undefined ? {} : { table }),
  })
  return `/api/glossaries/imports?${query}`
}

/** Whether the import would change anything. */
export const changesAnything = ({ counts }: GlossaryImportReport): boolean =>
  counts.added + counts.changed + counts.removed > 0

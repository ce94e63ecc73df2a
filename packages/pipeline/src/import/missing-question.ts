import type { LocatedIssue } from "@readback/domain"
import { findPromptByExternalId, type Reader } from "@readback/store"
import type { ImportedRow } from "./import-format.ts"

/** The issue of a line that answers a question which the project does not have. */
export function missingQuestion(line: number, externalId: string): LocatedIssue {
  const message = `line ${line}: answers question "${externalId}", which this project does not have; import the questions first`
  return { line, field: "question_id", severity: "error", code: "no-prompt", message }
}

/**
 * Looks through a file before anything of it is stored: answers the issue of a row whose question neither the project
 * has nor an earlier line of the file brings. Only questions are kept in mind, so memory does not grow with sets.
 */
export function questionCheck(
  reader: Reader,
  projectId: string,
): (row: ImportedRow, line: number) => Promise<LocatedIssue | undefined> {
  const brought = new Set<string>()
  return async (row, line) => {
    if (row.kind !== "answers") {
      if (row.responses.length === 0 && row.externalId !== undefined) brought.add(row.externalId)
      return undefined
    }
    const isKnown =
      brought.has(row.externalId) || (await findPromptByExternalId(reader, projectId, row.externalId)) !== undefined
    return isKnown ? undefined : missingQuestion(line, row.externalId)
  }
}

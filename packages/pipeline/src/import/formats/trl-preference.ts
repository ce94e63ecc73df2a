import { Message } from "@readback/domain"
import { z } from "zod"
import type { ImportFormat, RowResult } from "../import-format.ts"
import { zodIssues } from "../zod-issues.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

const Implicit = z.object({
  chosen: z.array(Message, { error: 'must be a list of messages; for plain text add a "prompt" column' }).min(2),
  rejected: z.array(Message, { error: 'must be a list of messages; for plain text add a "prompt" column' }).min(2),
})

/**
 * TRL preference rows (TRL dataset formats, "Preference"), which OpenRLHF, torchtune and verl share: with an explicit
 * prompt, standard or conversational; or with the prompt inside both conversations, where it is their longest common
 * beginning.
 */
export const trlPreference: ImportFormat = {
  name: "trl_preference",
  recognises: (row) => "chosen" in row && "rejected" in row,
  read: (row) => ("prompt" in row ? pairOf(row, row["prompt"], row["chosen"], row["rejected"]) : readImplicit(row)),
}

function readImplicit(row: Readonly<Record<string, unknown>>): RowResult {
  const parsed = Implicit.safeParse(row)
  if (!parsed.success) return { issues: zodIssues(parsed.error) }
  const { chosen, rejected } = parsed.data
  const isShared = (at: number) => {
    const [a, b] = [chosen[at], rejected[at]]
    return a !== undefined && b !== undefined && a.role === b.role && a.content === b.content
  }
  let shared = 0
  while (shared < chosen.length - 1 && shared < rejected.length - 1 && isShared(shared)) shared += 1
  if (shared > 0) return pairOf(row, chosen.slice(0, shared), chosen.slice(shared), rejected.slice(shared))
  const message = '"chosen" and "rejected" begin with different messages, so they answer no common prompt'
  return { issues: [{ field: "chosen", code: "no-shared-prompt", message }] }
}

function pairOf(
  row: Readonly<Record<string, unknown>>,
  prompt: unknown,
  chosen: unknown,
  rejected: unknown,
): RowResult {
  return compared({
    id: row["id"],
    prompt: { field: "prompt", content: prompt },
    responses: [
      { field: "chosen", content: chosen, importedAs: "chosen" },
      { field: "rejected", content: rejected, importedAs: "rejected" },
    ],
    extra: without(row, "id", "prompt", "chosen", "rejected"),
  })
}

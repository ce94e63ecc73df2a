import type { DraftVault, StoredDraft } from "./draft-vault.ts"
import { sendingProblem } from "./sending-problem.ts"

/**
 * Gives the server the drafts that only this browser has, from an earlier visit or of a task whose hold ended, so that
 * their tasks are handed out again with them. A draft of a task that is submitted by now is forgotten.
 */
export async function sendKeptDrafts(
  vault: DraftVault,
  options: {
    /** Assignments that are open here or on their way, and look after their own drafts. */
    readonly except: readonly string[]
    readonly save: (assignmentId: string, draft: StoredDraft) => Promise<unknown>
  },
): Promise<void> {
  for (const assignmentId of vault.list()) {
    const draft = vault.read(assignmentId)
    if (draft === undefined || options.except.includes(assignmentId)) continue
    try {
      await options.save(assignmentId, draft)
      vault.remove(assignmentId, draft.revision)
    } catch (error) {
      const problem = sendingProblem(error)
      if (problem.kind !== "refused") return
      if (problem.failure === "conflict") vault.remove(assignmentId, draft.revision)
    }
  }
}

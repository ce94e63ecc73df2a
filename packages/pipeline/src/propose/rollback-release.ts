import { Failure, type RollbackRelease } from "@readback/domain"
import { mergeImport } from "@readback/glossary"
import { findRelease, putChanges } from "@readback/store"
import type { Context } from "../context.ts"
import { beginProposal } from "./begin-proposal.ts"
import { changeOf } from "./change-of.ts"
import { headConcepts, headOf } from "./head.ts"
import { visibleGlossary } from "./visible-glossary.ts"

/** Proposes to make the glossary again what an older release was; like any proposal it is approved and published. */
export async function rollbackRelease(ctx: Context, input: RollbackRelease): Promise<{ proposalId: string }> {
  const { glossaryId, releaseId } = input
  await visibleGlossary(ctx, "glossary:edit", glossaryId)
  const found = await findRelease(ctx.store.read, releaseId)
  if (found === undefined || found.release.glossaryId !== glossaryId) {
    throw new Failure("not_found", "There is no such release of this glossary. Reload the list of releases.")
  }
  const { concepts, number } = found.release
  return ctx.store.write(async (tx) => {
    const head = headConcepts(await headOf(ctx, tx, glossaryId))
    const { edits } = mergeImport(head, concepts, "by-id", { removeMissing: true })
    if (edits.length === 0) {
      throw new Failure("invalid", `The glossary is what release ${number} was: there is nothing to bring back.`)
    }
    const proposalId = await beginProposal(ctx, tx, {
      glossaryId,
      title: `Back to release ${number}`,
      reason: "",
      rollbackOf: releaseId,
    })
    await putChanges(
      tx,
      edits.flatMap((edit) => changeOf(ctx, proposalId, edit) ?? []),
    )
    return { proposalId }
  })
}

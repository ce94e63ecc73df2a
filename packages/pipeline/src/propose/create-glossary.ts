import { type CreateGlossary, Failure } from "@readback/domain"
import { findGlossaryByName, insertGlossary } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { requireLevel } from "../require-level.ts"

/** Starts a glossary without concepts; its first release is published from its first approved proposals. */
export async function createGlossary(ctx: Context, input: CreateGlossary): Promise<{ glossaryId: string }> {
  authorize(ctx, "glossary:edit")
  const { name, classification, language } = input
  requireLevel(ctx, classification)
  const glossaryId = ctx.newId()
  await ctx.store.write(async (tx) => {
    if ((await findGlossaryByName(tx, classification, name)) !== undefined) {
      throw new Failure(
        "conflict",
        `There already is a ${classification} glossary called "${name}". Choose another name.`,
      )
    }
    const row = { id: glossaryId, name, language, classification, createdBy: actorUserId(ctx), createdAt: ctx.clock() }
    await insertGlossary(tx, row)
    await audit(ctx, tx, "glossary:create", { subjectId: glossaryId, detail: { name, classification, language } })
  })
  return { glossaryId }
}

import type { CreateProposal } from "@readback/domain"
import type { Context } from "../context.ts"
import { beginProposal } from "./begin-proposal.ts"
import { visibleGlossary } from "./visible-glossary.ts"

/** Starts a proposal: a draft without changes. */
export async function createProposal(ctx: Context, input: CreateProposal): Promise<{ proposalId: string }> {
  await visibleGlossary(ctx, "glossary:edit", input.glossaryId)
  return { proposalId: await ctx.store.write((tx) => beginProposal(ctx, tx, input)) }
}

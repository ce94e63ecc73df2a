import { type DescribeProposal, Failure } from "@readback/domain"
import { lockProposal, updateProposal } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { visibleProposal } from "./visible-proposal.ts"

/** Changes a proposal's title and reason, until it is published or given up. */
export async function describeProposal(ctx: Context, input: DescribeProposal): Promise<void> {
  const { proposalId, title, reason } = input
  await visibleProposal(ctx, "glossary:edit", proposalId)
  await ctx.store.write(async (tx) => {
    const state = (await lockProposal(tx, proposalId))?.state
    if (state === "published" || state === "withdrawn") {
      throw new Failure("conflict", `This proposal is ${state}; what it says stays as it is.`)
    }
    await updateProposal(tx, proposalId, { title, reason, updatedAt: ctx.clock() })
    await audit(ctx, tx, "proposal:describe", { subjectId: proposalId, detail: { title, reason } })
  })
}

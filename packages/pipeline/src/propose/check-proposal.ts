import type { Context } from "../context.ts"
import { examineProposal } from "./examine-proposal.ts"
import { visibleProposal } from "./visible-proposal.ts"

/** Problems sent back; `counts` says how many there are. */
const MAX_ISSUES = 500

/** What a proposal would bring: new problems, errors first, then terms that several concepts share, and stale changes. */
export async function checkProposal(ctx: Context, input: { proposalId: string }) {
  const { proposal } = await visibleProposal(ctx, "glossary:read", input.proposalId)
  const { issues, stale } = await examineProposal(ctx, proposal)
  const errors = issues.filter(({ severity }) => severity === "error")
  const isShared = ({ code }: { readonly code: string }): boolean => code === "surface-collision"
  const warnings = issues
    .filter(({ severity }) => severity === "warning")
    .toSorted((a, b) => Number(isShared(b)) - Number(isShared(a)))
  return {
    counts: { errors: errors.length, warnings: warnings.length, stale: stale.length },
    issues: [...errors, ...warnings].slice(0, MAX_ISSUES),
    stale: stale.slice(0, MAX_ISSUES),
  }
}

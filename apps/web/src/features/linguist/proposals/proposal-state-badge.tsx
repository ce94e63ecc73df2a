import type { ProposalState } from "@readback/domain"
import { Badge } from "../../../ui/badge.tsx"
import { proposalStates } from "./proposal-words.ts"

/** How far a proposal is. */
export function ProposalStateBadge({ state }: { readonly state: ProposalState }) {
  const { label, tone } = proposalStates[state]
  return <Badge tone={tone}>{label}</Badge>
}

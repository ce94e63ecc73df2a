import type { ProposalEventKind, ProposalState } from "@readback/domain"
import type { BadgeTone } from "../../../ui/badge.tsx"
import { countOf } from "../../../words/format-count.ts"

/** What the states of proposals are called, and how they look. */
export const proposalStates: Readonly<Record<ProposalState, { readonly label: string; readonly tone: BadgeTone }>> = {
  draft: { label: "Draft", tone: "neutral" },
  proposed: { label: "Proposed", tone: "accent" },
  approved: { label: "Approved", tone: "success" },
  published: { label: "Published", tone: "success" },
  withdrawn: { label: "Withdrawn", tone: "warning" },
}

/** What happened to a proposal, after the name of who did it. */
export const eventWords: Readonly<Record<ProposalEventKind, string>> = {
  created: "began this proposal",
  proposed: "put it forward",
  returned: "handed it back to be changed",
  approved: "approved it",
  reopened: "took it back to draft",
  withdrawn: "withdrew it",
  published: "published it",
  merged: "merged it with the glossary",
  comment: "wrote",
}

/** How much a proposal changes, in words. */
export function sizeWords(counts: {
  readonly added: number
  readonly changed: number
  readonly removed: number
}): string {
  const parts = (["added", "changed", "removed"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${countOf(counts[kind], "concept")} ${kind}`)
  return parts.length === 0 ? "Nothing yet" : parts.join(", ")
}

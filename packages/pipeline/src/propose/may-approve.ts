import type { Actor } from "@readback/domain"
import { mayRole } from "@readback/domain"

/** Why somebody may not approve a proposal; undefined where they may. Nobody approves what they wrote, alone or with others. */
export function whyNotApprove(
  actor: Actor,
  authorId: string | null,
  contributors: readonly { readonly id: string }[],
): string | undefined {
  if (actor.kind === "anonymous") return "You are not signed in."
  if (actor.kind === "system") {
    return authorId === null ? "The program wrote this proposal: a person has to approve it." : undefined
  }
  if (!mayRole(actor.role, "glossary:approve")) return "Linguists and administrators approve proposals."
  if (actor.id === authorId) return "You wrote this proposal: another linguist has to approve it."
  if (contributors.some(({ id }) => id === actor.id)) {
    return "You changed concepts in this proposal: a linguist who did not has to approve it."
  }
  return undefined
}

import { Failure, isCleared, mayRole } from "@readback/domain"
import { applyEdits, profileNamed, type Release, textsThatCanChange, type TextsThatCanChange } from "@readback/glossary"
import { findChanges, findRelease, projectsOfGlossary } from "@readback/store"
import type { Context } from "../context.ts"
import { storedRelease } from "../curate/stored-release.ts"
import { headConcepts, headOf } from "../propose/head.ts"
import { visibleGlossary } from "../propose/visible-glossary.ts"
import { visibleProposal } from "../propose/visible-proposal.ts"

/** What is previewed: a proposal upon the head of its glossary, or without one the head upon the newest release. */
export interface ImpactInput {
  readonly glossaryId: string
  readonly proposalId?: string | undefined
  readonly projectId?: string | undefined
}

/** The projects of one writing profile, and which of their texts have to be looked at. */
export interface ImpactGroup {
  readonly profile: string
  readonly projectIds: readonly string[]
  readonly can: TextsThatCanChange
}

/** A preview, ready to run: the two states of the glossary, and the texts that the person may see. */
export interface ImpactPlan {
  readonly glossaryId: string
  readonly before: Release
  readonly after: Release
  readonly groups: readonly ImpactGroup[]
  readonly projects: readonly { readonly id: string; readonly name: string }[]
}

/** Decides what a preview compares and on which texts; only projects count in which the person's role allows it. */
export async function planImpact(ctx: Context, input: ImpactInput): Promise<ImpactPlan> {
  const glossary = await visibleGlossary(ctx, "glossary:preview", input.glossaryId)
  const { before, after } = await statesOf(ctx, input)
  const projects = await visibleProjects(ctx, glossary.id, input.projectId)
  const byProfile = Map.groupBy(projects, ({ profile }) => profile)
  const groups = [...byProfile].map(([profile, own]) => ({
    profile,
    projectIds: own.map(({ id }) => id),
    can: textsThatCanChange(before, after, profileNamed(profile)),
  }))
  return { glossaryId: glossary.id, before, after, groups, projects: projects.map(({ id, name }) => ({ id, name })) }
}

async function statesOf(ctx: Context, { glossaryId, proposalId }: ImpactInput) {
  const reader = ctx.store.read
  const head = await headOf(ctx, reader, glossaryId)
  const newest = head.release === undefined ? undefined : await findRelease(reader, head.release.id)
  if (head.release === undefined || newest === undefined) {
    throw new Failure("invalid", "This glossary has no release, so no text is scored by it. Publish one first.")
  }
  const { number } = head.release
  const released: Release = { ...storedRelease(newest), concepts: head.release.concepts }
  const atHead: Release = { ...released, number: number + 1, hash: "head", concepts: headConcepts(head) }
  if (proposalId === undefined) return { before: released, after: atHead }
  const { proposal } = await visibleProposal(ctx, "glossary:preview", proposalId)
  if (proposal.glossaryId !== glossaryId) {
    throw new Failure("not_found", "This proposal belongs to another glossary. Open it from the list of proposals.")
  }
  if (proposal.state === "published" || proposal.state === "approved") {
    throw new Failure(
      "conflict",
      `This proposal is ${proposal.state}: the glossary has it already. Preview the glossary.`,
    )
  }
  const edits = await findChanges(reader, proposal.id)
  return { before: atHead, after: { ...atHead, hash: "proposal", concepts: applyEdits(atHead.concepts, edits) } }
}

async function visibleProjects(ctx: Context, glossaryId: string, projectId: string | undefined) {
  const { actor } = ctx
  if (actor.kind !== "person") throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
  const all = await projectsOfGlossary(ctx.store.read, glossaryId, actor.id)
  const visible = all.filter(({ classification, memberRole }) => {
    const role = actor.role === "admin" ? "admin" : memberRole
    const mayLook = role !== null && mayRole(role, "glossary:preview")
    return mayLook && isCleared(ctx.classifications, actor.clearance, classification)
  })
  if (projectId === undefined) return visible
  const chosen = visible.filter(({ id }) => id === projectId)
  if (chosen.length > 0) return chosen
  throw new Failure(
    "not_found",
    "There is no such project under this glossary whose texts you may see. Ask its lead to make you a linguist there.",
  )
}

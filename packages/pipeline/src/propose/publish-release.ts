import { createHash } from "node:crypto"
import { setImmediate } from "node:timers/promises"
import { Failure, type PublishRelease } from "@readback/domain"
import { canonicalJson } from "@readback/glossary"
import {
  approvedProposals,
  findRelease,
  insertRelease,
  lockGlossary,
  newestRelease,
  projectsFollowing,
  publishApproved,
  setProjectRelease,
} from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId } from "../authorize.ts"
import type { Context } from "../context.ts"
import { requestScoring } from "../score/request-scoring.ts"
import { noteEvent } from "./begin-proposal.ts"
import { headConcepts, headKey, headOf } from "./head.ts"
import { visibleGlossary } from "./visible-glossary.ts"

/** A release that was published. */
export interface PublishedRelease {
  readonly releaseId: string
  readonly number: number
}

/**
 * Makes everything approved the next immutable release. Projects that follow the newest release go on to it, and their
 * texts are scored anew in the background; others stay pinned.
 */
export async function publishRelease(ctx: Context, input: PublishRelease): Promise<PublishedRelease> {
  const { glossaryId, name, notes, effectiveFrom } = input
  await visibleGlossary(ctx, "glossary:approve", glossaryId)
  const head = await headOf(ctx, ctx.store.read, glossaryId)
  const former = head.release === undefined ? undefined : await findRelease(ctx.store.read, head.release.id)
  if (head.approved.length === 0 && (former?.release.effectiveFrom ?? null) === effectiveFrom) {
    throw new Failure("invalid", "Nothing is approved since the last release. Approve a proposal first.")
  }
  const concepts = headConcepts(head)
  if (concepts.length === 0) {
    throw new Failure("invalid", "The glossary would have no concepts. Approve a proposal that adds some first.")
  }
  // Others are served before and after: the concepts of a large glossary take most of a second.
  await setImmediate()
  const hash = createHash("sha256").update(canonicalJson(concepts)).digest("hex")
  await setImmediate()
  return ctx.store.write(async (tx) => {
    await lockGlossary(tx, glossaryId)
    const newest = await newestRelease(tx, glossaryId)
    const approved = await approvedProposals(tx, glossaryId)
    if (headKey({ release: newest && { ...newest, concepts: [] }, approved }) !== headKey(head)) {
      throw new Failure(
        "conflict",
        "The glossary has moved on at this moment. Look at what is approved and publish again.",
      )
    }
    const releaseId = ctx.newId()
    const number = (newest?.number ?? 0) + 1
    const createdAt = ctx.clock()
    await insertRelease(tx, {
      id: releaseId,
      glossaryId,
      number,
      title: name,
      notes,
      effectiveFrom,
      hash,
      conceptCount: concepts.length,
      termCount: concepts.reduce((total, concept) => total + concept.terms.length, 0),
      concepts,
      createdBy: actorUserId(ctx),
      createdAt,
    })
    const ids = approved.map(({ id }) => id)
    if (ids.length > 0) await publishApproved(tx, ids, { releaseId, updatedAt: createdAt })
    for (const id of ids) await noteEvent(ctx, tx, id, "published", `Release ${number}`)
    const followers = await projectsFollowing(tx, glossaryId)
    for (const project of followers) {
      await setProjectRelease(tx, project.id, releaseId)
      await requestScoring(ctx, tx, { ...project, releaseId })
    }
    const projects = followers.map(({ id }) => id)
    await audit(ctx, tx, "glossary:publish", {
      subjectId: releaseId,
      detail: { glossaryId, number, name, hash, projects },
    })
    return { releaseId, number }
  })
}

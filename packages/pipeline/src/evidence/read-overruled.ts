import { Failure, isCleared } from "@readback/domain"
import { type Concept, conceptName, wilsonInterval } from "@readback/glossary"
import { type DismissalRow, dismissalsOfGlossary, projectsOfGlossary } from "@readback/store"
import type { Context } from "../context.ts"
import { conceptsOfHead, headOf } from "../propose/head.ts"
import { visibleGlossary } from "../propose/visible-glossary.ts"
import { clearedLevels } from "../suggest/list-suggestions.ts"
import { isToMend } from "./is-to-mend.ts"
import { overruledHits, termKey } from "./overruled-hits.ts"

/** Most dismissals looked at, the newest. */
const MOST = 20_000

/**
 * The terms whose findings people overruled, with how precise each is among what people read in judged tasks: the share
 * of its findings that nobody dismissed, with its 95 % interval; those least certain to be right come first.
 */
export async function readOverruled(ctx: Context, input: { readonly glossaryId: string }) {
  const glossary = await visibleGlossary(ctx, "evidence:read", input.glossaryId)
  const { actor } = ctx
  if (actor.kind !== "person") throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
  const reader = ctx.store.read
  const filter = { glossaryId: glossary.id, levels: clearedLevels(ctx) }
  const dismissals = (await dismissalsOfGlossary(reader, filter, MOST)).map(({ dismissal }) => dismissal)
  const byTerm = Map.groupBy(dismissals, termKey)
  const projects = (await projectsOfGlossary(reader, glossary.id, actor.id)).filter(({ classification }) =>
    isCleared(ctx.classifications, actor.clearance, classification),
  )
  const terms = [...byTerm.values()].flatMap(([first]) => first ?? [])
  const found = await overruledHits(ctx, glossary, projects, terms)
  const conceptOf = conceptsOfHead(await headOf(ctx, reader, glossary.id))
  const rows = [...byTerm].flatMap(([key, own]) => {
    const [first] = own
    if (first === undefined) return []
    const counted = own.filter(({ responseId }) => responseId !== null && found.responseIds.has(responseId)).length
    // What a former release found and the newest does not was read all the same.
    const hits = Math.max(found.hits.get(key) ?? 0, counted)
    return [
      {
        ...named(conceptOf(first.conceptId), first),
        dismissals: own.length,
        readers: new Set(own.map(({ userId }) => userId)).size,
        reasons: [...Map.groupBy(own, ({ reason }) => reason)]
          .map(([reason, same]) => ({ reason, count: same.length }))
          .toSorted((a, b) => b.count - a.count),
        counted,
        hits,
        precision: hits === 0 ? null : wilsonInterval(hits - counted, hits),
        isFlagged: isToMend({ overruled: counted, read: hits }),
      },
    ]
  })
  return {
    terms: rows.toSorted(
      (a, b) =>
        (a.precision?.low ?? 2) - (b.precision?.low ?? 2) || b.dismissals - a.dismissals || (a.term < b.term ? -1 : 1),
    ),
    texts: found.responseIds.size,
    isComplete: found.isComplete && dismissals.length < MOST,
  }
}

/** A dismissed term as the glossary has it now; one that is gone is named by its words in the text. */
function named(concept: Concept | null, { conceptId, termId, quote }: DismissalRow) {
  const term = concept?.terms.find(({ id }) => id === termId)
  return {
    conceptId,
    termId,
    concept: concept === null ? null : conceptName(concept),
    term: term?.text ?? quote,
    status: term?.status ?? null,
    /** Whether it is shown and never scored as it is. */
    isUnscored: (term?.match.minConfidence ?? 0) >= 1,
  }
}

import { type Adherence, ENGINE_VERSION } from "@readback/glossary"
import type { JudgedTask } from "@readback/preference"
import { findAdherence, type Reader } from "@readback/store"
import type { ReleasePlan } from "./release-plan.ts"

/** Ids asked for in one query: what every database takes. */
const AT_ONCE = 500

/** Stored scores of the texts of some tasks under the glossary release of a plan; none where it has no glossary. */
export async function releaseAdherence(
  reader: Reader,
  { releaseId, profile }: ReleasePlan,
  tasks: readonly JudgedTask[],
): Promise<ReadonlyMap<string, Adherence>> {
  const scores = new Map<string, Adherence>()
  if (releaseId === null) return scores
  const ids = tasks.flatMap(({ responses, judgments }) => [
    ...responses.map(({ id }) => id),
    ...judgments.flatMap(({ rewrite }) => (rewrite === null ? [] : [rewrite.id])),
  ])
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const subjectIds = ids.slice(first, first + AT_ONCE)
    for (const { subjectId, result } of await findAdherence(reader, {
      subjectIds,
      releaseId,
      profile,
      engine: ENGINE_VERSION,
    }))
      scores.set(subjectId, result)
  }
  return scores
}

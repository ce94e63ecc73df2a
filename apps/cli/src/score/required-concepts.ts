import type { AssessmentTask, Release } from "@readback/glossary"
import { nearestName } from "../args/nearest-name.ts"
import { Refusal } from "../refusal.ts"

/** Reads `--required`: concept ids separated by commas, each with ":N" where it must be used more than once. */
export function requiredConcepts(
  list: string | undefined,
  release: Release,
): Required<Pick<AssessmentTask, "required" | "demand">> {
  const known = new Set(release.concepts.map(({ id }) => id))
  const demand: Record<string, number> = {}
  const required = (list ?? "").split(",").flatMap((part) => {
    const entry = part.trim()
    if (entry === "") return []
    const [, bare = entry, times] = known.has(entry) ? [] : (/^(.*):([1-9]\d{0,3})$/.exec(entry) ?? [])
    if (!known.has(bare)) {
      const meant = nearestName(bare, known)
      const hint = meant === undefined ? "readback glossary stats counts what there is." : `Did you mean "${meant}"?`
      throw new Refusal(`The glossary has no concept "${bare}", which --required names. ${hint}`)
    }
    if (times !== undefined) demand[bare] = Number(times)
    return [bare]
  })
  return { required, demand }
}

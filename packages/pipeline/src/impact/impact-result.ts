import { conceptName } from "@readback/glossary"
import {
  addFates,
  type AffectedText,
  byWeight,
  type FateCounts,
  type ImpactPart,
  MOST_SHOWN,
} from "./impact-figures.ts"
import type { Flips } from "./find-flips.ts"
import type { ImpactPlan } from "./plan-impact.ts"

/** What a change of a glossary does to stored texts. */
export interface ImpactResult {
  /** Texts that were looked at because they can change, and all that there are. */
  readonly looked: number
  readonly all: number
  /** Texts with another score or other findings. */
  readonly changed: number
  readonly milliseconds: number
  readonly perSecond: number
  /** Why every text was looked at; absent where a search found those that can change. */
  readonly reason?: string
  readonly projects: readonly { readonly id: string; readonly name: string }[]
  readonly findings: FateCounts
  readonly byCode: readonly (FateCounts & { readonly code: string })[]
  readonly byConcept: readonly (FateCounts & { readonly conceptId: string; readonly name: string })[]
  readonly scores: { readonly higher: number; readonly lower: number }
  readonly flips: Flips
  readonly top: readonly AffectedText[]
}

const MOST_CONCEPTS = 100

const sizeOf = ({ appears, disappears, changes }: FateCounts): number => appears + disappears + changes

/** Joins what pages of texts came to. */
export function createImpactTally() {
  const byCode: Record<string, FateCounts> = {}
  const byConcept: Record<string, FateCounts> = {}
  const scores = new Map<string, ImpactPart["scores"][number][1]>()
  let top: readonly AffectedText[] = []
  let looked = 0
  let changed = 0
  return {
    scores,
    add(part: ImpactPart): void {
      looked += part.texts
      changed += part.changed
      for (const [code, counts] of Object.entries(part.byCode)) addFates(byCode, code, counts)
      for (const [conceptId, counts] of Object.entries(part.byConcept)) addFates(byConcept, conceptId, counts)
      for (const [id, pair] of part.scores) scores.set(id, pair)
      top = [...top, ...part.top].toSorted(byWeight).slice(0, MOST_SHOWN)
    },
    result(
      plan: ImpactPlan,
      about: { readonly all: number; readonly milliseconds: number; readonly flips: Flips },
    ): ImpactResult {
      const all: Record<string, FateCounts> = {}
      for (const counts of Object.values(byCode)) addFates(all, "all", counts)
      const concepts = new Map([...plan.before.concepts, ...plan.after.concepts].map((one) => [one.id, one]))
      const nameOf = (id: string): string => {
        const concept = concepts.get(id)
        return concept === undefined ? id : conceptName(concept)
      }
      const whole = plan.groups.find(({ can }) => can.kind === "all")?.can
      const pairs = [...scores.values()]
      return {
        ...about,
        ...(whole?.kind === "all" ? { reason: whole.reason } : {}),
        looked,
        changed,
        perSecond: Math.round((1_000 * looked) / Math.max(1, about.milliseconds)),
        projects: plan.projects,
        findings: all["all"] ?? { appears: 0, disappears: 0, changes: 0 },
        byCode: Object.entries(byCode)
          .map(([code, counts]) => ({ code, ...counts }))
          .toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.code.localeCompare(b.code, "en")),
        byConcept: Object.entries(byConcept)
          .map(([conceptId, counts]) => ({ conceptId, name: nameOf(conceptId), ...counts }))
          .toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.name.localeCompare(b.name, "en"))
          .slice(0, MOST_CONCEPTS),
        scores: {
          higher: pairs.filter(({ before, after }) => (after ?? 100) > (before ?? 100)).length,
          lower: pairs.filter(({ before, after }) => (after ?? 100) < (before ?? 100)).length,
        },
        top,
      }
    },
  }
}

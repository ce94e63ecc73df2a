import { createHash } from "node:crypto"
import { DataReleaseRecipe } from "@readback/domain"
import type { DataReleaseRow } from "@readback/store"
import { z } from "zod"

/** A benchmark as it was when a release was asked for: its hash says which prompts it had. */
const FrozenBenchmark = z.object({ name: z.string(), hash: z.string(), prompts: z.number() })
export type FrozenBenchmark = z.infer<typeof FrozenBenchmark>

/** What was true when a release was asked for and may change later: written down with it, so that a repeat is the same. */
export const FrozenFacts = z.object({
  /** Whose judgments count; null for everybody's. */
  labelerIds: z.array(z.string()).nullable(),
  ceiling: z.string(),
  releaseId: z.string().nullable(),
  profile: z.string(),
  guidelineVersion: z.number().nullable(),
  /** Absent where no benchmark is checked, so that such releases are the same as before there were benchmarks. */
  benchmarks: z.array(FrozenBenchmark).optional(),
})
export type FrozenFacts = z.infer<typeof FrozenFacts>

/** All that decides what is in the files of a release, beside the judgments themselves. */
export interface ReleasePlan extends FrozenFacts {
  readonly projectId: string
  readonly recipe: DataReleaseRecipe
  readonly from: Date | undefined
  readonly until: Date
  readonly salt: string
  /** Names this selection in every row's metadata: the same for a repeat, another for any other release. */
  readonly snapshot: string
  /** A text to search models for; stands in metadata and documents, never in what is trained on. */
  readonly canary: string | undefined
}

/** The plan of a release as it is stored. */
export function releasePlan(row: Pick<DataReleaseRow, "projectId" | "recipe" | "until" | "salt">): ReleasePlan {
  const { projectId, until, salt } = row
  const recipe = DataReleaseRecipe.parse(row.recipe)
  const frozen = FrozenFacts.parse(row.recipe["frozen"])
  const hashOf = (text: string) => createHash("sha256").update(text).digest("hex")
  const digits = hashOf(`canary:${salt}`)
  const guid = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ]
  return {
    projectId,
    recipe,
    ...frozen,
    from: recipe.filters.from === null ? undefined : new Date(recipe.filters.from),
    until,
    salt,
    snapshot: hashOf(JSON.stringify([recipe, frozen, until.toISOString(), salt])).slice(0, 16),
    canary: recipe.canary ? `readback-canary ${guid.join("-")}` : undefined,
  }
}

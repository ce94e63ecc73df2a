import type { JudgedTask, PreferencePair, Split } from "@readback/preference"
import type { ProjectRow } from "@readback/store"
import type { Context } from "../context.ts"
import { pairMetadata } from "../export/pair-metadata.ts"
import type { ReleasePlan } from "./release-plan.ts"
import { rowMetadata } from "./row-metadata.ts"
import type { VoteModel } from "./vote-model.ts"

/** The metadata column of pairs: what the live export says of them, and what a release knows beside. */
export interface PairMetadata {
  readonly load: (tasks: readonly JudgedTask[]) => Promise<void>
  readonly of: (task: JudgedTask, pair: PreferencePair, split: Split) => Readonly<Record<string, unknown>>
}

/** Begins to read metadata under the glossary release that the plan froze. */
export async function pairMetadataOf(
  ctx: Pick<Context, "store" | "matchers">,
  project: ProjectRow,
  plan: ReleasePlan,
  model: VoteModel,
): Promise<PairMetadata> {
  const { releaseId, profile } = plan
  const { load, of } = await pairMetadata(ctx, { ...project, releaseId, profile })
  return {
    load,
    of: (task, pair, split) => {
      const known = rowMetadata(plan, model, task, { id: idOf(task, pair), pair }, split)
      return { ...of(task, pair), ...known }
    },
  }
}

const idOf = (task: JudgedTask, { kind, chosen, rejected }: PreferencePair): string =>
  kind === "preference" && task.responses.length === 2 ? task.id : `${task.id}:${chosen.id}:${rejected.id}`

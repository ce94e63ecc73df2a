import type { ExportTarget, TargetItem, TargetName, TargetSettings } from "@readback/preference"
import type { ProjectRow } from "@readback/store"
import type { Context } from "../context.ts"
import { judgedTasks } from "./judged-tasks.ts"
import { pairMetadata } from "./pair-metadata.ts"
import { pseudonymOf } from "./pseudonym-of.ts"

/** What a file is to hold: its target and options, and the instant after which judgments do not count. */
export interface ExportPlan {
  readonly target: ExportTarget<TargetName>
  readonly options: TargetSettings["options"]
  readonly until: Date
}

/** The rows of a project for one target, in order of comparison, and the reasons for what gives none. */
export async function* exportItems(
  ctx: Context,
  project: ProjectRow,
  { target, options, until }: ExportPlan,
): AsyncGenerator<TargetItem> {
  const needsMetadata = target.options.includes("metadata") && options.metadata === "with"
  const metadata = needsMetadata ? await pairMetadata(ctx, project) : undefined
  const build = target.start({
    options,
    pairMetadata: metadata?.of ?? (() => ({})),
    pseudonym: (labelerId) => pseudonymOf(project.id, labelerId),
  })
  for await (const tasks of judgedTasks(ctx, project, until)) {
    await metadata?.load(tasks)
    for (const task of tasks) yield* build(task)
  }
}

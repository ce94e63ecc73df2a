import { ProjectId } from "@readback/domain"
import { findGuideline } from "@readback/store"
import type { Context } from "../context.ts"
import { publishGuidelines } from "../guidelines/publish-guidelines.ts"
import { importPrompts } from "../import/import-prompts.ts"
import { practiceGuidelines } from "./practice-guidelines.ts"
import { practiceTasks } from "./practice-tasks.ts"

/** Puts the shipped practice tasks and guidelines into a project. What is there already is not added again. */
export async function fillPracticeProject(ctx: Context, input: { projectId: string }): Promise<void> {
  const projectId = ProjectId.parse(input.projectId)
  const bytes = new TextEncoder().encode(practiceTasks.map((task) => `${JSON.stringify(task)}\n`).join(""))
  const open = async function* () {
    yield bytes
  }
  const { kind, issues } = await importPrompts(ctx, {
    projectId,
    file: { name: "practice.jsonl", open },
    onDefect: "refuse",
  })
  if (kind === "refused") throw new Error(`The shipped practice tasks are defective: ${issues[0]?.message}`)
  if ((await findGuideline(ctx.store.read, projectId)) === undefined) {
    await publishGuidelines(ctx, { projectId, text: practiceGuidelines, basedOn: null })
  }
}

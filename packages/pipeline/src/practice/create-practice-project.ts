import type { CreatePracticeProject } from "@readback/domain"
import type { Context } from "../context.ts"
import { createProject } from "../projects/create-project.ts"
import { fillPracticeProject } from "./fill-practice-project.ts"

/** Makes a project in which every answer is known and explained at once, for people who never labeled. */
export async function createPracticeProject(
  ctx: Context,
  input: CreatePracticeProject,
): Promise<{ projectId: string }> {
  const description = "Short tasks with an explanation after each. Begin here if you have never labeled."
  const settings = { overlap: 1, pairing: "adjacent", goldShare: 1, feedback: "instant", bothBad: true } as const
  const { projectId } = await createProject(ctx, { ...input, description, settings })
  await fillPracticeProject(ctx, { projectId })
  return { projectId }
}

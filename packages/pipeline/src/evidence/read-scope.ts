import { modelsOf } from "@readback/store"
import type { Context } from "../context.ts"
import { evidenceProjects } from "./evidence-projects.ts"

/** Where the evidence for a glossary comes from: the projects whose texts the person may read, and their models. */
export async function readEvidenceScope(ctx: Context, input: { readonly glossaryId: string }) {
  const { glossary, projects } = await evidenceProjects(ctx, input)
  const ids = projects.map(({ id }) => id)
  return {
    glossary: { name: glossary.name, language: glossary.language, classification: glossary.classification },
    projects: projects.map(({ id, name, classification }) => ({ id, name, classification })),
    models: ids.length === 0 ? [] : await modelsOf(ctx.store.read, ids),
  }
}

import type { CreateProject, ProjectSettings } from "@readback/domain"

/** A project as its form holds it; "" as glossary is none. */
export interface ProjectDraft {
  readonly name: string
  readonly description: string
  readonly classification: string
  readonly glossaryId: string
  readonly profile: string
  readonly settings: ProjectSettings
}

/** The id that stands for no glossary in the form. */
export const NO_GLOSSARY = "none"

/** What the API takes to make a project. */
export function createInput({ glossaryId, ...project }: ProjectDraft): CreateProject {
  return { ...project, ...(glossaryId === NO_GLOSSARY ? {} : { glossaryId }) }
}

import type { CreateProject, ProjectSettings } from "@readback/domain"
import { withAxisIds } from "./rubric-draft.ts"

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
  return {
    ...project,
    settings: storedSettings(project.settings),
    ...(glossaryId === NO_GLOSSARY ? {} : { glossaryId }),
  }
}

/** The settings as they are stored: each axis of the rubric has its id. */
export function storedSettings(settings: ProjectSettings): ProjectSettings {
  return { ...settings, rubric: withAxisIds(settings.rubric) }
}

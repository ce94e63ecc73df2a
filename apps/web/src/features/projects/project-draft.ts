import type { CreateProject, ProjectSettings } from "@readback/domain"
import { withAxisIds } from "./rubric-draft.ts"

/** A project as its form holds it; "" as glossary is none. */
export interface ProjectDraft {
  readonly name: string
  readonly description: string
  readonly classification: string
  readonly glossaryId: string
  /** The id of the release to stay with, or `FOLLOWS`. */
  readonly release: string
  readonly profile: string
  readonly settings: ProjectSettings
}

/** The id that stands for no glossary in the form. */
export const NO_GLOSSARY = "none"

/** The choice that stands for always the newest release in the form. */
export const FOLLOWS = "follows"

/** What the API takes to make a project. */
export function createInput({ glossaryId, release, ...project }: ProjectDraft): CreateProject {
  return {
    ...project,
    settings: storedSettings(project.settings),
    ...(glossaryId === NO_GLOSSARY ? {} : { glossaryId, ...releaseChoice(release) }),
  }
}

/** Which release a project works by, as the API takes it. */
export function releaseChoice(release: string) {
  return release === FOLLOWS ? { followsNewest: true } : { followsNewest: false, releaseId: release }
}

/** The settings as they are stored: each axis of the rubric has its id. */
export function storedSettings(settings: ProjectSettings): ProjectSettings {
  return { ...settings, rubric: withAxisIds(settings.rubric) }
}

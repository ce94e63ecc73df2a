import type { ProjectSettings } from "@readback/domain"

/** What a part of the settings form shows and changes. */
export interface SettingsPart {
  readonly settings: ProjectSettings
  readonly onChange: (change: Partial<ProjectSettings>) => void
  /** The error at a setting, by its name and, inside it, its place: "rubric.0.name". */
  readonly errorOf: (setting: string) => string | undefined
}

import type { ReadingSettings } from "./reading-settings.ts"

/** Changes settings so that they go together: differences are marked between two responses that are both in sight. */
export function changeReading(settings: ReadingSettings, change: Partial<ReadingSettings>): ReadingSettings {
  const changed = { ...settings, ...change }
  if (change.view === "focus") return { ...changed, differences: "hidden" }
  if (change.differences === "shown") return { ...changed, view: "all" }
  return changed
}

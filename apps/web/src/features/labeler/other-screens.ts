import { lazy, useEffect } from "react"

const loads = {
  gate: () => import("./guidelines/guidelines-gate.tsx"),
  panel: () => import("./guidelines/guidelines-panel.tsx"),
  coach: () => import("./coach/coach.tsx"),
  feedback: () => import("./practice-feedback.tsx"),
  nothing: () => import("./nothing-left.tsx"),
  setback: () => import("./setback-notice.tsx"),
  reading: () => import("./reading/settings/reading-choices.tsx"),
  flag: () => import("./flag-dialog.tsx"),
  suggest: () => import("./terms/suggest-dialog.tsx"),
  news: () => import("./terms/suggestion-news.tsx"),
  dispute: () => import("./terms/dispute-dialog.tsx"),
}

export const GuidelinesGate = lazy(loads.gate)
export const GuidelinesPanel = lazy(loads.panel)
export const Coach = lazy(loads.coach)
export const PracticeFeedback = lazy(loads.feedback)
export const NothingLeft = lazy(loads.nothing)
export const SetbackNotice = lazy(loads.setback)
export const FlagDialog = lazy(loads.flag)
export const SuggestDialog = lazy(loads.suggest)
export const SuggestionNews = lazy(loads.news)
export const DisputeDialog = lazy(loads.dispute)

/** When the rest of the screen is fetched: behind the first task, and before the connection can be lost. */
const AFTER_MS = 800

/** Fetches what the labeling screen shows besides a task. What could not be fetched is asked for again when it is shown. */
export function useOtherScreens(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of Object.values(loads)) void load().catch(() => undefined)
    }, AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
}

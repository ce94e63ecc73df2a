import type { Matcher } from "../match/matcher.ts"
import { indexRelease } from "../rules/index-release.ts"
import { observe } from "../rules/observe.ts"
import type { AssessmentTask } from "./assessment-task.ts"

/** What a prompt brings to the texts that answer it, as concept ids: those it uses, and those whose abbreviation it explains. */
export interface PromptReading {
  readonly prompted: readonly string[]
  readonly explained: readonly string[]
}

/** Reads the prompt of a task; nothing where it has none. */
export function readPrompt(matcher: Matcher, { prompt, register, domains }: AssessmentTask): PromptReading {
  if (prompt === undefined || prompt === "") return { prompted: [], explained: [] }
  const matches = matcher.match(prompt, { register: register ?? "written", domains: domains ?? [] })
  const { uses, introductions } = observe(indexRelease(matcher), prompt, matches, new Set())
  const isCounted = matcher.profile.promptIntroductions === "count"
  return {
    prompted: uses.map(({ concept }) => concept.id),
    explained: isCounted ? introductions.map(({ conceptId }) => conceptId) : [],
  }
}

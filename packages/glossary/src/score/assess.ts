import type { Matcher } from "../match/matcher.ts"
import type { AssessmentTask } from "./assessment-task.ts"
import { readPrompt } from "./read-prompt.ts"
import { type Report, reportOn } from "./report-on.ts"

/** Finds the terms of a text, checks their use and scores it; pure, never throws, time linear in the text. */
export function assess(matcher: Matcher, text: string, task: AssessmentTask = {}): Report {
  const { register = "written", domains = [] } = task
  const fromPrompt = readPrompt(matcher, task)
  const matches = matcher.match(text, { register, domains })
  return reportOn(matcher, text, task, { fromPrompt, matches })
}

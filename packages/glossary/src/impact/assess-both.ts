import type { Matcher } from "../match/matcher.ts"
import type { Concept } from "../model/concept.ts"
import { isEqual } from "../model/is-equal.ts"
import type { AssessmentTask } from "../score/assessment-task.ts"
import { type PromptReading, readPrompt } from "../score/read-prompt.ts"
import { type Report, releaseOf, type ReportBasis, reportOn } from "../score/report-on.ts"

/** The reports of one text under two states of a glossary. */
export interface BothReports {
  readonly before: Report
  readonly after: Report
}

/** Both readings of one prompt, and whether they are the same. */
interface BothPrompts {
  readonly before: PromptReading
  readonly after: PromptReading
  readonly isSame: boolean
}

/**
 * Assesses texts under two states of a glossary, each exactly as `assess` does. Beside the text and its task a report rests
 * on its matches, on what the prompt brings, and on the concepts that are looked up; where the states agree on all of
 * these, it is made once. Texts that follow each other with the same prompt have it read once.
 */
export function assessBoth(before: Matcher, after: Matcher): (text: string, task?: AssessmentTask) => BothReports {
  const isSameProfile = isEqual(before.profile, after.profile)
  const promptsOf = promptReader(before, after)
  const watched = watchedBasis(before, after)
  return (text, task = {}) => {
    const { register = "written", domains = [] } = task
    const prompts = promptsOf(task)
    const old = before.match(text, { register, domains })
    const now = after.match(text, { register, domains })
    watched.sawDifference = false
    const was = reportOn(watched, text, task, { fromPrompt: prompts.before, matches: old })
    const isSame = isSameProfile && prompts.isSame && !watched.sawDifference && isEqual(old, now)
    const is = isSame
      ? { ...was, release: releaseOf(after) }
      : reportOn(after, text, task, { fromPrompt: prompts.after, matches: now })
    return { before: was, after: is }
  }
}

/** Reads the prompt of a task under both states; of tasks in a row that differ in nothing that is read, once. */
function promptReader(before: Matcher, after: Matcher): (task: AssessmentTask) => BothPrompts {
  let last: AssessmentTask | undefined
  let read: BothPrompts | undefined
  return (task) => {
    const isRead = task.prompt === last?.prompt && task.register === last?.register && task.domains === last?.domains
    if (read !== undefined && isRead) return read
    const [was, is] = [readPrompt(before, task), readPrompt(after, task)]
    last = task
    read = { before: was, after: is, isSame: isEqual(was, is) }
    return read
  }
}

/** The state before, which notes whether a concept was looked up that the state after has otherwise. */
function watchedBasis(before: Matcher, after: Matcher): ReportBasis & { sawDifference: boolean } {
  const alike = new Map<string, boolean>()
  const isAlike = (id: string, concept: Concept | undefined): boolean => {
    const known = alike.get(id)
    if (known !== undefined) return known
    const found = isEqual(concept, after.concept(id))
    alike.set(id, found)
    return found
  }
  const watched = {
    release: before.release,
    profile: before.profile,
    sawDifference: false,
    concept(id: string): Concept | undefined {
      const concept = before.concept(id)
      if (!isAlike(id, concept)) watched.sawDifference = true
      return concept
    },
  }
  return watched
}

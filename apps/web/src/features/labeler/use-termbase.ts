import { assessmentTask, type Message } from "@readback/domain"
import type { AssessmentTask, Concept, Matcher, Report } from "@readback/glossary"
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { matcherQuery } from "../../api/matcher.ts"

/** The pinned release under the project's profile, ready to assess texts and to look concepts up. */
export interface Termbase {
  readonly matcher: Matcher
  readonly assess: (text: string, task?: AssessmentTask) => Report
  readonly concept: (id: string) => Concept | undefined
}

/** A termbase for texts that answer a prompt. */
export interface Answering extends Termbase {
  readonly prompt: string
}

/** Loads a release as the server compiled it; no termbase while it loads, and where the project has none. */
export function useTermbase(
  releaseId: string | null,
  profile: string,
): { readonly termbase: Termbase | undefined; readonly error: Error | null } {
  const { data: loaded, error } = useQuery(matcherQuery(releaseId, profile))
  const termbase = useMemo((): Termbase | undefined => {
    if (loaded === undefined) return undefined
    const { matcher, assess } = loaded
    return { matcher, assess: (text, task) => assess(matcher, text, task), concept: (id) => matcher.concept(id) }
  }, [loaded])
  return { termbase, error }
}

/** The same for texts that answer a prompt, which counts in their scores as it does on the server. */
export function useAnswering(termbase: Termbase | undefined, messages: readonly Message[]): Answering | undefined {
  return useMemo(() => {
    if (termbase === undefined) return undefined
    const task = assessmentTask(messages)
    return { ...termbase, ...task, assess: (text, more) => termbase.assess(text, { ...task, ...more }) }
  }, [termbase, messages])
}

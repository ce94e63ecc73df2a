import { assessmentTask, type Message } from "@readback/domain"
import { assess, type AssessmentTask, compile, type Concept, profileNamed, type Report } from "@readback/glossary"
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { api } from "../../api/api.ts"

/** The pinned release under the project's profile, ready to assess texts and to look concepts up. */
export interface Termbase {
  readonly assess: (text: string, task?: AssessmentTask) => Report
  readonly concept: (id: string) => Concept | undefined
}

/** Loads and compiles a release once; undefined while it loads, and where the project has none. */
export function useTermbase(releaseId: string | null, profile: string): Termbase | undefined {
  const { data: release } = useQuery({
    ...api.glossaries.release.queryOptions({ releaseId: releaseId ?? "" }),
    enabled: releaseId !== null,
    // A release never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })
  return useMemo(() => {
    if (release === undefined) return undefined
    const matcher = compile(release, profileNamed(profile))
    return { assess: (text, task) => assess(matcher, text, task), concept: (id) => matcher.concept(id) }
  }, [release, profile])
}

/** The same for texts that answer a prompt, which counts in their scores as it does on the server. */
export function useAnswering(termbase: Termbase | undefined, messages: readonly Message[]): Termbase | undefined {
  return useMemo(() => {
    if (termbase === undefined) return undefined
    const task = assessmentTask(messages)
    return { ...termbase, assess: (text) => termbase.assess(text, task) }
  }, [termbase, messages])
}

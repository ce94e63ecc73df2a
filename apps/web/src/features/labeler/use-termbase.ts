import { assess, compile, type Concept, type Report } from "@readback/glossary"
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { api } from "../../api/api.ts"

/** The pinned release, ready to assess texts and to look concepts up. */
export interface Termbase {
  readonly assess: (text: string) => Report
  readonly concept: (id: string) => Concept | undefined
}

/** Loads and compiles a release once; undefined while it loads, and where the project has none. */
export function useTermbase(releaseId: string | null): Termbase | undefined {
  const { data: release } = useQuery({
    ...api.glossaries.release.queryOptions({ releaseId: releaseId ?? "" }),
    enabled: releaseId !== null,
    // A release never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })
  return useMemo(() => {
    if (release === undefined) return undefined
    const matcher = compile(release)
    const concepts = new Map(release.concepts.map((concept) => [concept.id, concept]))
    return { assess: (text) => assess(matcher, text), concept: (id) => concepts.get(id) }
  }, [release])
}

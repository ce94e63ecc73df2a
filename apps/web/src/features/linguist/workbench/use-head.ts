import { applyEdits, type Concept, type ConceptEdit } from "@readback/glossary"
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { api } from "../../../api/api.ts"
import { useMarkPage } from "../../../classification/page-level.ts"

/** A glossary as it is right now: its newest release with what is approved and not yet published. */
export interface GlossaryHead {
  readonly glossaryId: string
  readonly name: string
  readonly language: string
  readonly classification: string
  readonly releaseId: string | null
  readonly releaseNumber: number | null
  readonly approved: readonly { readonly proposalId: string; readonly number: number; readonly title: string }[]
  /** The concepts of the newest release. */
  readonly released: readonly Concept[]
  readonly edits: readonly Pick<ConceptEdit, "conceptId" | "after">[]
  readonly concepts: readonly Concept[]
}

const nothing: readonly Concept[] = []

/** The head of a glossary as a query; the release in it never changes and is kept. */
export function useHead(glossaryId: string) {
  const head = useQuery(api.glossaries.head.queryOptions({ glossaryId }))
  const releaseId = head.data?.releaseId ?? null
  const release = useQuery({
    ...api.glossaries.release.queryOptions(
      { releaseId: releaseId ?? "" },
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 30 * 60_000 },
    ),
    enabled: releaseId !== null,
  })
  useMarkPage(head.data?.classification)
  const about = head.data
  const released = releaseId === null ? nothing : release.data?.concepts
  const data = useMemo<GlossaryHead | undefined>(
    () =>
      about === undefined || released === undefined
        ? undefined
        : { ...about, released, concepts: applyEdits(released, about.edits) },
    [about, released],
  )
  return {
    data,
    error: head.error ?? release.error,
    isFetching: head.isFetching || release.isFetching,
    refetch: () => (head.error === null ? release.refetch() : head.refetch()),
  }
}

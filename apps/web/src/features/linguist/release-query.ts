import { useQuery } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { useMarkPage } from "../../classification/page-level.ts"

/** A release with its concepts, kept because it never changes; marks the page with its classification. */
export function useRelease(releaseId: string) {
  const release = useQuery(
    api.glossaries.release.queryOptions({ releaseId }, { staleTime: Number.POSITIVE_INFINITY, gcTime: 30 * 60_000 }),
  )
  useMarkPage(release.data?.classification)
  return release
}

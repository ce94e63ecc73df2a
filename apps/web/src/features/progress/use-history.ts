import { useInfiniteQuery } from "@tanstack/react-query"
import { api, client } from "../../api/api.ts"

/** Judgments of one page. */
const PAGE = 25

type Page = Awaited<ReturnType<typeof client.labeling.history.query>>

/** One of the person's own judgments in a list. */
export type OwnJudgment = Page["judgments"][number]

/** The person's judgments that hold some words, newest first, a page after the other. */
export function useHistory(projectId: string, search: string) {
  return useInfiniteQuery({
    queryKey: [...api.labeling.history.queryKey({ projectId, limit: PAGE, search }), "pages"],
    initialPageParam: null as Page["next"],
    queryFn: ({ pageParam, signal }) =>
      client.labeling.history.query(
        { projectId, search, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) },
        { signal },
      ),
    getNextPageParam: ({ next }) => next,
  })
}

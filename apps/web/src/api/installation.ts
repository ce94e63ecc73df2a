import { useQuery } from "@tanstack/react-query"
import { api } from "./api.ts"

/** The marking of a page on which nothing is marked; undefined while it is not known yet. */
export function useLowestLevel(): string | undefined {
  const { data } = useQuery(api.account.installation.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  return data?.lowestLevel
}

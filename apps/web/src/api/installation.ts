import { useQuery } from "@tanstack/react-query"
import { api } from "./api.ts"

const installationQuery = () =>
  api.account.installation.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })

/** The marking of a page on which nothing is marked; undefined while it is not known yet. */
export function useLowestLevel(): string | undefined {
  return useQuery(installationQuery()).data?.lowestLevel
}

/** The accounts that a demo offers at sign-in; undefined anywhere else. */
export function useDemo() {
  return useQuery(installationQuery()).data?.demo ?? undefined
}

import type { Action } from "@readback/domain"
import { useSuspenseQuery } from "@tanstack/react-query"
import { api } from "./api.ts"

/** Query of who is signed in; it changes only by signing in again. */
export const accountQuery = () => api.account.read.queryOptions(undefined, { staleTime: 60_000 })

/** Who is signed in. Only for components under the signed-in layout, which has loaded it. */
export const useAccount = () => useSuspenseQuery(accountQuery()).data

/** Whether the person's own role allows an installation-wide action. */
export const useMay = (action: Action): boolean => useAccount().actions.includes(action)

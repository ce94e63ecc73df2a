import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { api } from "../api/api.ts"

/** A project's guidelines, and how far the signed-in person has read them. */
export type Guidelines = inferRouterOutputs<AppRouter>["guidelines"]["read"]

/** How long what is known of the guidelines is taken for the newest, in milliseconds. */
const FRESH_MS = 20_000

/** Query of a project's guidelines. */
export const guidelinesQuery = (projectId: string) =>
  api.guidelines.read.queryOptions({ projectId }, { staleTime: FRESH_MS })

import type { Actor, ClassificationScheme } from "@readback/domain"
import type { Context, GenerationPorts, MatcherCache } from "@readback/pipeline"
import type { Store } from "@readback/store"
import { v7 } from "uuid"
import { type Auth, hashPassword } from "./auth.ts"
import type { ImpactPreviews } from "./impact/impact-previews.ts"
import type { ImportRuns } from "./imports/import-runs.ts"
import type { ResampledBoards } from "./measures/resampled-boards.ts"
import type { Limits } from "./limits.ts"
import type { DemoSignIns } from "./demo/demo-people.ts"
import type { Log } from "./log.ts"

/** What one running server holds; every request's context is made of it. */
export interface Services {
  readonly store: Store
  readonly auth: Auth
  readonly classifications: ClassificationScheme
  readonly leaseMs: number
  readonly clock: () => Date
  readonly dataDirectory: string
  readonly log: Log
  readonly matchers: MatcherCache
  readonly limits: Limits
  readonly generation: GenerationPorts
  readonly impacts: ImpactPreviews
  readonly boards: ResampledBoards
  readonly imports: ImportRuns
  /** The one-time token for making the first administrator; absent once there is an account. */
  readonly setupToken: string | undefined
  /** The demo's accounts, offered on its sign-in page; absent in production. */
  readonly demo: DemoSignIns | undefined
}

export const newId = (): string => v7()

/** The verbs' context for one actor. */
export function contextFor(services: Omit<Services, "auth" | "boards" | "impacts" | "imports">, actor: Actor): Context {
  const { store, classifications, leaseMs, clock, matchers } = services
  return { actor, store, clock, newId, random: Math.random, classifications, leaseMs, hashPassword, matchers }
}

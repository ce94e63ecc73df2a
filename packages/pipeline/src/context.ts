import type { Actor, ClassificationScheme } from "@readback/domain"
import type { Store } from "@readback/store"
import type { MatcherCache } from "./curate/matcher-cache.ts"

/** Everything from outside that verbs need: who acts, the store, time, ids, chance, and the installation's settings. */
export interface Context {
  readonly actor: Actor
  readonly store: Store
  readonly clock: () => Date
  /** A new UUID; version 7, so that ids sort by time. */
  readonly newId: () => string
  /** A number in [0, 1). */
  readonly random: () => number
  readonly classifications: ClassificationScheme
  /** How long a claimed task is held without a heartbeat, in milliseconds. */
  readonly leaseMs: number
  readonly hashPassword: (password: string) => Promise<string>
  readonly matchers: MatcherCache
}

import {
  DEFAULT_CLASSIFICATIONS,
  type Actor,
  type CreateProject,
  type Person,
  type Role,
  SiteId,
  UserId,
} from "@readback/domain"
import { findUser, type Store } from "@readback/store"
import type { TestDatabase } from "@readback/store/testing"
import type { Context } from "../context.ts"
import { createMatcherCache } from "../curate/matcher-cache.ts"
import { createUser } from "../people/create-user.ts"
import { createProject } from "../projects/create-project.ts"
import { seededRandom } from "./seeded-random.ts"
import { type TestProject, testProject } from "./test-project.ts"

export const TEST_LEASE_MS = 60_000

/** An empty installation on a real database, with a clock that stands until it is moved, and ids and chance from a seed. */
export interface TestInstallation {
  readonly store: Store
  now(): Date
  advance(ms: number): void
  contextOf(actor: Actor): Context
  /** A new person, as a context. Without a clearance, an administrator has the highest and others the lowest. */
  person(role: Role, clearance?: string): Promise<Context>
  project(input?: Partial<CreateProject>): Promise<TestProject>
  close(): Promise<void>
}

/** Opens an installation for tests. */
export async function openInstallation(database: TestDatabase): Promise<TestInstallation> {
  const store = await database.open()
  const matchers = createMatcherCache()
  const random = seededRandom(7)
  let time = Date.parse("2026-03-01T08:00:00.000Z")
  let lastId = 0
  let people = 0
  const newId = () => {
    lastId += 1
    return `00000000-0000-7000-8000-${lastId.toString(16).padStart(12, "0")}`
  }
  const contextOf = (actor: Actor): Context => ({
    actor,
    store,
    clock: () => new Date(time),
    newId,
    random,
    classifications: DEFAULT_CLASSIFICATIONS,
    leaseMs: TEST_LEASE_MS,
    hashPassword: async (password) => `hash of ${password}`,
    matchers,
  })
  const system = contextOf({ kind: "system", name: "test" })

  const person = async (role: Role, clearance = role === "admin" ? "TOP SECRET" : "UNCLASSIFIED") => {
    people += 1
    const name = `${role} ${people}`
    const email = `${role}-${people}@test.example`
    const account = { name, email, password: "not-a-secret", role, clearance, site: "Test site" }
    const { userId } = await createUser(system, account)
    return contextOf(await actorOf(store, userId))
  }
  let admin: Context | undefined
  const installation: TestInstallation = {
    store,
    now: () => new Date(time),
    advance: (ms) => {
      time += ms
    },
    contextOf,
    person,
    project: async (input = {}) => {
      admin ??= await person("admin")
      const name = `Project ${lastId}`
      const { projectId } = await createProject(admin, { name, classification: "UNCLASSIFIED", ...input })
      return testProject(installation, admin, projectId)
    },
    close: () => store.close(),
  }
  return installation
}

/** A stored person as an actor. */
export async function actorOf(store: Store, userId: string): Promise<Person> {
  const user = await findUser(store.read, userId)
  if (user === undefined) throw new Error(`There is no user ${userId}`)
  const { name, email, role, clearance } = user
  return { kind: "person", id: UserId.parse(userId), name, email, role, clearance, siteId: SiteId.parse(user.siteId) }
}

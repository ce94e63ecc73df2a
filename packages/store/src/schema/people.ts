import type { MemberRole, ProjectSettings, Role, WorkingStyle } from "@readback/domain"
import type { Kit } from "../kit/sqlite-kit.ts"

/**
 * How far a member has searched the queue in one order, by labeler group: all that stood before `rank` and `id` since
 * `since` (milliseconds) is theirs already or closed.
 */
export interface ClaimCursor {
  readonly order: ProjectSettings["order"]
  readonly groups: Readonly<Record<string, { readonly rank: number; readonly id: string; readonly since: number }>>
}

/** Sites and people. */
export function definePeople(kit: Kit) {
  const site = kit.table("site", {
    id: kit.text("id").primaryKey(),
    name: kit.text("name").notNull().unique(),
    createdAt: kit.time("created_at").notNull(),
  })

  const user = kit.table("user", {
    id: kit.text("id").primaryKey(),
    name: kit.text("name").notNull(),
    email: kit.text("email").notNull().unique(),
    emailVerified: kit.bool("email_verified").notNull(),
    image: kit.text("image"),
    createdAt: kit.time("created_at").notNull(),
    updatedAt: kit.time("updated_at").notNull(),
    role: kit.text("role").$type<Role>().notNull(),
    clearance: kit.text("clearance").notNull(),
    siteId: kit
      .text("site_id")
      .notNull()
      .references(() => site.id),
    isActive: kit.bool("is_active").notNull(),
  })

  /** How a person likes to work: keys, text size and the like. */
  const workingStyle = kit.table("working_style", {
    userId: kit
      .text("user_id")
      .primaryKey()
      .references(() => user.id),
    content: kit.json<WorkingStyle>("content").notNull(),
    updatedAt: kit.time("updated_at").notNull(),
  })

  return { site, user, workingStyle }
}

export type PeopleTables = ReturnType<typeof definePeople>

/** Membership of people in projects. */
export function defineMembership(
  kit: Kit,
  { user }: PeopleTables,
  { project }: { project: ReturnType<typeof import("./projects.ts").defineProjects>["project"] },
) {
  const membership = kit.table(
    "membership",
    {
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => user.id),
      role: kit.text("role").$type<MemberRole>().notNull(),
      /** Tasks that are kept for a group go to its members first and to nobody else; "" is no group. */
      labelerGroup: kit.text("labeler_group").notNull().default(""),
      /** Comparisons begun: the place in the person's balanced sequence of display orders. */
      begun: kit.int("begun").notNull().default(0),
      /** Where the search for the next comparison goes on; null begins at the front of the queue. */
      cursor: kit.json<ClaimCursor>("cursor"),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "membership_pk", columns: [t.projectId, t.userId] }),
      kit.index("membership_user").on(t.userId),
    ],
  )
  return { membership }
}

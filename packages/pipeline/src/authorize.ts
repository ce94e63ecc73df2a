import {
  type Action,
  Failure,
  type InstallationAction,
  isCleared,
  mayKey,
  mayRole,
  type Person,
  type ProjectAction,
  ProjectSettings,
  type Role,
} from "@readback/domain"
import { type ProjectRow, projectAccess } from "@readback/store"
import type { Context } from "./context.ts"

function requirePerson({ actor }: Context): Person {
  if (actor.kind === "person") return actor
  throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
}

function requireRole({ apiKey }: Person, role: Role, action: Action): void {
  if (!mayRole(role, action)) {
    throw new Failure("forbidden", `Your role here (${role}) does not allow this. Ask a lead or an administrator.`)
  }
  if (apiKey === undefined || mayKey(apiKey.scopes, action)) return
  const scopes = apiKey.scopes.join(", ")
  throw new Failure(
    "forbidden",
    `This API key is for ${scopes}, which does not allow ${action}. Use a key with that scope.`,
  )
}

/** Refuses an installation-wide action unless the permission table allows it to the actor's role. */
export function authorize(ctx: Context, action: InstallationAction): void {
  if (ctx.actor.kind === "system") return
  const person = requirePerson(ctx)
  requireRole(person, person.role, action)
}

/** What an authorised person works with: themselves, the project, and the role they act in. */
export interface ProjectAccess {
  readonly person: Person
  readonly project: ProjectRow
  readonly role: Role
}

/**
 * Refuses a project action unless the person is cleared for the project, is a member (or an administrator), and the
 * permission table allows it to that role. A project above one's clearance, one that one is no member of, and one that
 * does not exist are the same "not found", so that nobody learns of it.
 */
export async function authorizeProject(ctx: Context, action: ProjectAction, projectId: string): Promise<ProjectAccess> {
  const person = requirePerson(ctx)
  const found = await projectAccess(ctx.store.read, projectId, person.id)
  const role = person.role === "admin" ? "admin" : (found?.memberRole ?? undefined)
  if (
    found === undefined ||
    role === undefined ||
    !isCleared(ctx.classifications, person.clearance, found.project.classification)
  ) {
    throw new Failure("not_found", "There is no such project, or you are not a member of it. Ask its lead.")
  }
  requireRole(person, role, action)
  // Settings that came later than the project have their defaults.
  const project = { ...found.project, settings: ProjectSettings.parse(found.project.settings) }
  return { person, project, role }
}

/** The acting person's id; null where the program itself acts. */
export function actorUserId({ actor }: Context): string | null {
  return actor.kind === "person" ? actor.id : null
}

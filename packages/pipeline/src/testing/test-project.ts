import type { MemberRole, Role } from "@readback/domain"
import type { Store } from "@readback/store"
import type { Context } from "../context.ts"
import { importPrompts } from "../import/import-prompts.ts"
import type { ImportReport } from "../import/import-state.ts"
import { claimNext } from "../label/claim-next.ts"
import type { Task } from "../label/task.ts"
import { setMember } from "../projects/set-member.ts"
import type { TestInstallation } from "./test-installation.ts"

/** A project of a test installation, with short ways to what most tests do. */
export interface TestProject {
  readonly id: string
  readonly store: Store
  /** An administrator's context. */
  readonly admin: Context
  /** A new person of that role who is a member (as `member`, when it differs from the role), as a context. */
  member(role: MemberRole, options?: { member?: MemberRole; clearance?: string }): Promise<Context>
  /** Imports a file: its bytes, in the given chunks. */
  import(content: Uint8Array | readonly Uint8Array[], onDefect?: "keep-good" | "refuse"): Promise<ImportReport>
}

/** Puts the ways to work with a project together. */
export function testProject(installation: TestInstallation, admin: Context, id: string): TestProject {
  const { store } = installation
  return {
    id,
    store,
    admin,
    member: async (role: Role, options = {}) => {
      const ctx = await installation.person(role, options.clearance)
      const userId = ctx.actor.kind === "person" ? ctx.actor.id : ("" as never)
      await setMember(admin, { projectId: id as never, userId, role: options.member ?? (role as MemberRole) })
      return ctx
    },
    import: (content, onDefect = "keep-good") => {
      const chunks = content instanceof Uint8Array ? [content] : content
      const open = async function* () {
        yield* chunks
      }
      return importPrompts(admin, { projectId: id, file: { name: "test.jsonl", open }, onDefect })
    },
  }
}

/** The next task of a person; an error where there is none. */
export async function claimTask(ctx: Context, projectId: string, holding: readonly string[] = []): Promise<Task> {
  const answer = await claimNext(ctx, { projectId, holding })
  if (answer.kind !== "task") throw new Error(`Expected a task, got "${answer.kind}"`)
  return answer.task
}

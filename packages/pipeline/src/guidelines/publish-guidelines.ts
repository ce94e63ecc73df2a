import { Failure, mayRole, type PublishGuidelines } from "@readback/domain"
import { findGuideline, insertGuideline, insertReading } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/**
 * Adds a version of a project's guidelines. Refused where somebody published since the author began, so that nobody's
 * text is lost, and where nothing changed, because everybody is asked to read a new version.
 */
export async function publishGuidelines(ctx: Context, input: PublishGuidelines): Promise<{ version: number }> {
  const { projectId, text, basedOn } = input
  const { person, role } = await authorizeProject(ctx, "guideline:publish", projectId)
  return ctx.store.write(async (tx) => {
    const newest = await findGuideline(tx, projectId)
    if ((newest?.version ?? null) !== basedOn) throw overtaken(newest)
    if (newest?.text === text) {
      throw new Failure(
        "conflict",
        `This is the text of version ${newest.version}, word for word. Change something before you publish it again.`,
      )
    }
    const version = (newest?.version ?? 0) + 1
    const createdAt = ctx.clock()
    const isAdded = await insertGuideline(tx, { projectId, version, text, createdBy: person.id, createdAt })
    // Two transactions can begin with the same newest version; one of them adds it.
    if (!isAdded) throw overtaken({ version, by: null })
    // Nobody is asked to read what they wrote.
    if (mayRole(role, "guideline:acknowledge")) {
      await insertReading(tx, { projectId, userId: person.id, version, createdAt })
    }
    await audit(ctx, tx, "guideline:publish", { projectId, detail: { version, characters: text.length } })
    return { version }
  })
}

function overtaken(newest: { readonly version: number; readonly by: string | null } | undefined): Failure {
  const what = newest === undefined ? "The version that you began with is not there." : publishedSince(newest)
  return new Failure(
    "conflict",
    `${what} Nothing was overwritten. Compare your text with the newest version and publish again.`,
  )
}

const publishedSince = ({ version, by }: { readonly version: number; readonly by: string | null }): string =>
  `${by ?? "Somebody"} published version ${version} since you began.`

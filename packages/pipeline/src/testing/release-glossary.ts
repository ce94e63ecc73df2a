import type { Context } from "../context.ts"
import { type GlossaryImport, importGlossary } from "../propose/import-glossary.ts"
import { moveProposal } from "../propose/move-proposal.ts"
import { publishRelease, type PublishedRelease } from "../propose/publish-release.ts"

/**
 * Imports a glossary file and takes it, by the program's own approval, all the way to a release that says just what the file
 * says. The person has to have written it: nobody approves their own.
 */
export async function releaseGlossary(
  ctx: Context,
  file: Pick<GlossaryImport, "name" | "classification"> &
    Partial<GlossaryImport> & { readonly text: string | Uint8Array },
): Promise<PublishedRelease & { readonly glossaryId: string }> {
  const { text, ...input } = file
  const report = await importGlossary(ctx, {
    language: "en",
    fileName: "g.csv",
    onDefect: "refuse",
    policy: "by-id",
    removeMissing: true,
    isDryRun: false,
    content: bytesOf(text),
    ...input,
  })
  const { glossaryId, proposalId } = report
  if (glossaryId === null || proposalId === null) throw new Error(`The test glossary was ${report.kind}`)
  const bySystem: Context = { ...ctx, actor: { kind: "system", name: "test" } }
  await moveProposal(ctx, { proposalId: proposalId as never, to: "proposed", comment: "" })
  await moveProposal(bySystem, { proposalId: proposalId as never, to: "approved", comment: "" })
  const published = await publishRelease(bySystem, {
    glossaryId: glossaryId as never,
    name: input.name,
    notes: "",
    effectiveFrom: null,
  })
  return { glossaryId, ...published }
}

/** A text as a file arrives: as a stream of bytes. */
export async function* bytesOf(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === "string" ? new TextEncoder().encode(text) : text
}

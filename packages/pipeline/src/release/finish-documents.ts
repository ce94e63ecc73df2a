import { createHash } from "node:crypto"
import { join } from "node:path"
import { ENGINE_VERSION } from "@readback/glossary"
import {
  type ReleaseFacts,
  type ReleaseFile,
  writeCroissant,
  writeDataStatement,
  writeDatasetCard,
} from "@readback/preference"
import type { ProjectRow } from "@readback/store"
import { fileSink } from "./file-sink.ts"
import type { MakingContext } from "./make-data-release.ts"
import type { MadeRows } from "./make-rows.ts"
import type { ReleasePlan } from "./release-plan.ts"

/** Writes what tells of the rows: manifest, card, Croissant, data statement and checksums; the release's hash is of these. */
export async function finishDocuments(
  ctx: MakingContext,
  project: ProjectRow,
  plan: ReleasePlan,
  made: MadeRows,
  directory: string,
): Promise<{
  readonly files: readonly ReleaseFile[]
  readonly manifest: Readonly<Record<string, unknown>>
  readonly hash: string
}> {
  const facts = await factsOf(ctx, project, plan, made)
  const manifest = { format: "readback-data-release/1", ...facts }
  const rows = made.outcomes.flatMap(({ files }) => files)
  const write = (name: string, mediaType: string, text: string): ReleaseFile => {
    const sink = fileSink(join(directory, name))
    sink.text(text)
    return { name, mediaType, rows: null, ...sink.finish() }
  }
  const documents = [
    write("README.md", "text/markdown", writeDatasetCard(facts)),
    write("croissant.json", "application/ld+json", `${JSON.stringify(writeCroissant(facts), undefined, 2)}\n`),
    write("data_statement.md", "text/markdown", writeDataStatement(facts)),
    write("manifest.json", "application/json", `${JSON.stringify(manifest, undefined, 2)}\n`),
  ]
  const named = [...rows, ...documents].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const sums = named.map(({ sha256, name }) => `${sha256}  ${name}\n`).join("")
  const files = [...named, write("SHA256SUMS", "text/plain", sums)]
  return { files, manifest, hash: createHash("sha256").update(sums).digest("hex") }
}

async function factsOf(
  ctx: MakingContext,
  project: ProjectRow,
  plan: ReleasePlan,
  made: MadeRows,
): Promise<ReleaseFacts> {
  const { releaseId, profile, recipe, snapshot, until, ceiling, canary, guidelineVersion } = plan
  const matcher = releaseId === null ? undefined : await ctx.matchers.get(ctx.store.read, releaseId, profile)
  return {
    name: recipe.name,
    project: project.name,
    description: project.description,
    snapshot,
    until: until.toISOString(),
    classification: project.classification,
    ceiling,
    recipe,
    glossary:
      matcher === undefined
        ? null
        : { release: matcher.release.number, hash: matcher.release.hash, profile, engine: ENGINE_VERSION },
    guidelineVersion,
    canary,
    comparisons: made.comparisons,
    leftOut: made.leftOut,
    splits: { prompts: made.splits.prompts, groups: made.splits.groups },
    ...(made.benchmarks === undefined ? {} : { benchmarks: made.benchmarks }),
    targets: made.outcomes,
    statistics: made.statistics,
  }
}

import { performance } from "node:perf_hooks"
import { compile, type Concept, profileNamed, toBuffer } from "@readback/glossary"
import { type GlossaryFormat, writeGlossary } from "@readback/glossary/formats"
import {
  importGlossary,
  listProposals,
  moveProposal,
  publishRelease,
  readRelease,
  type GlossaryImportReport,
} from "@readback/pipeline"
import { actorOf } from "@readback/pipeline/testing"
import { fullConcepts, makeMaterial } from "../matching/material.ts"
import { makePerson } from "../../support/people.ts"
import { contextFor, startTestServer } from "../../support/server.ts"

/** What one size and format took. */
export interface ReleaseRun {
  readonly format: string
  readonly fileMegabytes: number
  readonly seconds: Readonly<Record<string, number>>
  readonly startMegabytes: number
  readonly peakMegabytes: number
}

const CHUNK = 64 * 1024
const TERMS_OF_CONCEPT = 2

const size = Number(process.argv[2])
const format = process.argv[3] ?? "json"
const round = (value: number) => Number(value.toFixed(2))
const seconds: Record<string, number> = {}
const timed = async <Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> => {
  const start = performance.now()
  const result = await work()
  seconds[name] = round((performance.now() - start) / 1_000)
  return result
}

const { terms } = makeMaterial(TERMS_OF_CONCEPT * size, 1_000, 11)
const concepts: readonly Concept[] = fullConcepts(terms)
const text = [...writeGlossary(concepts, format === "bare-json" ? "json" : (format as GlossaryFormat))].join("")
const file = new TextEncoder().encode(text)

async function* streamed(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += CHUNK) yield file.subarray(at, at + CHUNK)
}

const startMegabytes = process.memoryUsage().rss / 1e6
if (format === "bare-json") {
  await timed("import", () => {
    const parsed = JSON.parse(new TextDecoder().decode(file)) as object
    if (JSON.stringify(parsed).length === 0) throw new Error("Nothing was written")
  })
} else await wholeWay()

process.stdout.write(
  JSON.stringify({
    format,
    fileMegabytes: round(file.length / 1e6),
    seconds,
    startMegabytes: round(startMegabytes),
    // In kilobytes on every system that Node runs on.
    peakMegabytes: round(process.resourceUsage().maxRSS / 1_000),
  } satisfies ReleaseRun),
)

/** Import, approval, publication and compilation, each checked before its time counts. */
async function wholeWay(): Promise<void> {
  const server = await startTestServer()
  try {
    const { services } = server
    const contextOf = async (email: string) =>
      contextFor(services, await actorOf(services.store, await makePerson(server, email, "linguist", "UNCLASSIFIED")))
    const [author, approver] = [await contextOf("author@bench.example"), await contextOf("approver@bench.example")]
    const importing = (isDryRun: boolean): Promise<GlossaryImportReport> =>
      importGlossary(author, {
        name: "Bench",
        classification: "UNCLASSIFIED",
        language: "en",
        fileName: "bench",
        content: streamed(),
        onDefect: "refuse",
        policy: "by-id",
        removeMissing: false,
        isDryRun,
      })
    const report = await timed("import", () => importing(false))
    if (report.counts.added !== size) throw new Error(`${report.counts.added} of ${size} concepts were imported`)
    const glossaryId = (report.glossaryId ?? "") as never
    const proposalId = (report.proposalId ?? "") as never
    await moveProposal(author, { proposalId, to: "proposed", comment: "" })
    await timed("approve", () => moveProposal(approver, { proposalId, to: "approved", comment: "" }))
    const { releaseId } = await timed("publish", () =>
      publishRelease(approver, { glossaryId, name: "Bench", notes: "", effectiveFrom: null }),
    )
    const [proposal] = await listProposals(author, { glossaryId })
    const release = await readRelease(author, { releaseId })
    const termCount = release.concepts.reduce((total, { terms: all }) => total + all.length, 0)
    if (proposal?.state !== "published" || release.concepts.length !== size || termCount < TERMS_OF_CONCEPT * size) {
      throw new Error("The release is not what was imported")
    }
    const matcher = await timed("compile", () => compile(release, profileNamed("default")))
    const buffer = await timed("pack", () => toBuffer(matcher.compiled))
    if (buffer.byteLength === 0) throw new Error("The matcher is empty")
    const again = await timed("importAgain", () => importing(true))
    if (again.counts.unchanged !== size) throw new Error("The same file is not the same glossary")
  } finally {
    await server.stop()
  }
}

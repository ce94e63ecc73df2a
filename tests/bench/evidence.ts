import { cpus } from "node:os"
import {
  createProject,
  exportConcordance,
  listCandidates,
  readConcordance,
  readTopConcepts,
  readUsage,
} from "@readback/pipeline"
import { actorOf, releaseGlossary } from "@readback/pipeline/testing"
import { readFileSync } from "node:fs"
import { makePerson } from "../support/people.ts"
import { contextFor, startTestServer } from "../support/server.ts"
import { demoGlossary } from "./bulk/sample-responses.ts"
import { storeResponses } from "./bulk/stored-project.ts"
import { rareTermIn } from "./impact/changed-glossary.ts"

/**
 * How long linguists wait for evidence on stored responses, on SQLite, and what memory it takes at most.
 * Run: node tests/bench/evidence.ts [responses]
 */
const RESPONSES = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000)
const print = (line: string) => process.stdout.write(`${line}\n`)

const server = await startTestServer()
try {
  const { services } = server
  const [author, admin] = await Promise.all(
    ["author", "admin"].map(async (name) => {
      const id = await makePerson(server, `${name}@bench.example`, "admin", "UNCLASSIFIED")
      return contextFor(services, await actorOf(services.store, id))
    }),
  )
  if (author === undefined || admin === undefined) throw new Error("Nobody was made")
  const made = await releaseGlossary(author, {
    name: "Bench",
    classification: "UNCLASSIFIED",
    text: readFileSync(demoGlossary),
  })
  const glossaryId = made.glossaryId as never
  const { projectId } = await createProject(admin, { name: "Bench", classification: "UNCLASSIFIED", glossaryId })
  await storeResponses(admin, projectId, RESPONSES, rareTermIn)

  const timed = async (name: string, work: () => Promise<string>) => {
    const heap = process.memoryUsage().rss
    const start = performance.now()
    const said = await work()
    const seconds = (performance.now() - start) / 1_000
    const grown = Math.max(0, process.memoryUsage().rss - heap) / 1024 ** 2
    print(`${name.padEnd(34)}${seconds.toFixed(2).padStart(7)} s  ${said}, ${grown.toFixed(0)} MiB more`)
  }
  const found = async (words: string, atLeast: number) => {
    const { lines, texts, isComplete } = await readConcordance(admin, { glossaryId, words })
    if (lines.length < atLeast) throw new Error(`Only ${lines.length} places of ${words}`)
    return `${lines.length}${isComplete ? "" : " or more"} places in ${texts} texts`
  }
  print(`${RESPONSES} responses, ${cpus().length} cores`)
  const rarely = Math.floor(RESPONSES / 1_000)
  await timed("concordance, a rare phrase", () => found("rarely used word a", rarely))
  await timed("concordance, a common word", () => found("the", 1_000))
  await timed("concordance, a prefix", () => found("rare* used word b", rarely))
  await timed("concordance, an ending", () => found("*ment", 1))
  await timed("concordance as a file, a rare one", async () => {
    const { content } = await exportConcordance(admin, { glossaryId, words: "rarely used word" })
    let lines = -1
    for await (const piece of content) lines += piece.split("\r\n").length - 1
    if (lines !== Math.floor(RESPONSES / 1_000) * 10) throw new Error(`${lines} lines`)
    return `${lines} lines`
  })
  let conceptId = ""
  await timed("the concepts used most", async () => {
    const { concepts, texts } = await readTopConcepts(admin, { glossaryId })
    conceptId = concepts[0]?.conceptId ?? ""
    return `${concepts.length} concepts in ${texts} texts`
  })
  await timed("usage of the concept used most", async () => {
    const { models, isComplete } = await readUsage(admin, { glossaryId, conceptId })
    const usedIn = models.reduce((sum, row) => sum + row.usedIn, 0)
    return `in ${usedIn}${isComplete ? "" : " or more"} texts`
  })
  await timed("candidates", async () => {
    const { sources } = await listCandidates(admin, { glossaryId })
    return `against ${sources.responses} responses`
  })
} finally {
  await server.stop()
}

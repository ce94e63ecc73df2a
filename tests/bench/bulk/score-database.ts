import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as sleep } from "node:timers/promises"
import { readScoring, startScoring } from "@readback/pipeline"
import { actorOf, releaseGlossary } from "@readback/pipeline/testing"
import { makePerson } from "../../support/people.ts"
import { contextFor, startScoringRunner, startTestServer } from "../../support/server.ts"
import { demoGlossary } from "./sample-responses.ts"
import { storedProject } from "./stored-project.ts"

/** How long scoring took with so many workers, and a digest of every score in the order of the texts. */
interface DatabaseRun {
  readonly workers: number
  readonly seconds: number
  readonly digest: string
}

const POLL_MS = 20

/** Scores the responses of one project after the other from SQLite, each time with another number of workers. */
export async function scoreDatabase(
  responses: number,
  workerCounts: readonly number[],
): Promise<readonly DatabaseRun[]> {
  const server = await startTestServer()
  try {
    const { services } = server
    const id = await makePerson(server, "admin@bench.example", "admin", "UNCLASSIFIED")
    const admin = contextFor(services, await actorOf(services.store, id))
    const glossary = { name: "Bench", fileName: "bench.csv", classification: "UNCLASSIFIED" }
    const { glossaryId } = await releaseGlossary(admin, { ...glossary, text: readFileSync(demoGlossary) })

    const runs: DatabaseRun[] = []
    for (const workers of workerCounts) {
      const projectId = await storedProject(admin, glossaryId, responses)
      await startScoring(admin, { projectId })
      const start = performance.now()
      const system = contextFor(services, { kind: "system", name: "bench" })
      const { dataDirectory } = services
      const failures: string[] = []
      const runner = startScoringRunner(system, { databaseUrl: undefined, dataDirectory, workers }, (line) =>
        failures.push(line),
      )
      while ((await readScoring(admin, { projectId }))?.state !== "done") {
        if (failures.length > 0) throw new Error(failures.join("\n"))
        await sleep(POLL_MS)
      }
      const seconds = (performance.now() - start) / 1_000
      await runner.stop()
      runs.push({ workers, seconds, digest: digestOf(dataDirectory, projectId, responses) })
    }
    return runs
  } finally {
    await server.stop()
  }
}

/** Read past the store, row by row: 100,000 scores are too many to hold. */
function digestOf(dataDirectory: string, projectId: string, expected: number): string {
  const database = new DatabaseSync(join(dataDirectory, "readback.sqlite"), { readOnly: true })
  const hash = createHash("sha256")
  let found = 0
  const rows = database.prepare(
    "select adherence.result as result from prompt join response on response.prompt_id = prompt.id " +
      "join adherence on adherence.subject_id = response.id where prompt.project_id = ? order by response.id",
  )
  for (const { result } of rows.iterate(projectId)) {
    hash.update(String(result))
    found += 1
  }
  database.close()
  if (found !== expected) throw new Error(`${found} of ${expected} responses have a score`)
  return hash.digest("hex")
}

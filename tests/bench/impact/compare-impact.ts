import { createHash } from "node:crypto"
import { canonicalJson, profileNamed, textsThatCanChange } from "@readback/glossary"
import { compiledStates, createProject, type ImpactPlan, type ImpactResult, runImpact } from "@readback/pipeline"
import { actorOf } from "@readback/pipeline/testing"
import { makePerson } from "../../support/people.ts"
import { contextFor, createImpactThreads, openImpactPool, startTestServer } from "../../support/server.ts"
import { storeResponses } from "../bulk/stored-project.ts"
import { changedGlossary, rareTermIn } from "./changed-glossary.ts"

/** One preview: with so many changed terms, by so many threads, and a digest of all that it says but its pace. */
interface ImpactRun {
  readonly terms: number
  readonly workers: number
  readonly looked: number
  readonly changed: number
  readonly seconds: number
  /** Texts a second of processor time, of all threads. */
  readonly perCpuSecond: number
  readonly digest: string
}

/** Enough for the engine to have optimised what a preview of a few texts runs. */
const ROUNDS = 8

/** Previews changes of 1 to 10 terms on stored responses: as found by the search, and with every text looked at. */
export async function compareImpact(responses: number, changedTerms: readonly number[]) {
  const server = await startTestServer()
  try {
    const { services } = server
    const id = await makePerson(server, "admin@bench.example", "admin", "UNCLASSIFIED")
    const ctx = contextFor(services, await actorOf(services.store, id))
    const { projectId } = await createProject(ctx, { name: "Bench", classification: "UNCLASSIFIED" })
    await storeResponses(ctx, projectId, responses, rareTermIn)
    const threads = createImpactThreads({ databaseUrl: undefined, dataDirectory: services.dataDirectory })

    const preview = async (terms: number, workers: number, isWhole: boolean): Promise<ImpactRun> => {
      const { before, after } = changedGlossary(terms)
      const start = performance.now()
      const cpu = process.cpuUsage()
      const can = textsThatCanChange(before, after, profileNamed("default"))
      const group = { profile: "default", projectIds: [projectId] }
      const plan: ImpactPlan = {
        glossaryId: "bench",
        before,
        after,
        groups: [{ ...group, can: isWhole ? { kind: "all", reason: "Asked for." } : can }],
        projects: [{ id: projectId, name: "Bench" }],
      }
      const pool = openImpactPool(threads, await compiledStates(plan), workers, new AbortController().signal)
      const result = await runImpact(ctx, plan, pool.compare, () => undefined)
      const seconds = (performance.now() - start) / 1_000
      const { user, system } = process.cpuUsage(cpu)
      await pool.close()
      const { looked, changed } = result
      const perCpuSecond = looked / ((user + system) / 1e6)
      return { terms, workers, looked, changed, seconds, perCpuSecond, digest: digestOf(result) }
    }
    const fastest = async (terms: number, workers: number, isWhole: boolean) => {
      const runs: ImpactRun[] = []
      for (let round = 0; round < ROUNDS; round += 1) runs.push(await preview(terms, workers, isWhole))
      if (new Set(runs.map(({ digest }) => digest)).size !== 1) throw new Error("The rounds gave different results")
      return runs.toSorted((a, b) => a.seconds - b.seconds)[0]!
    }
    const cold = await preview(changedTerms[0] ?? 1, 2, false)
    const found: ImpactRun[] = []
    for (const terms of changedTerms) found.push(await fastest(terms, 1, false))
    const whole: ImpactRun[] = []
    for (const terms of changedTerms) whole.push(await preview(terms, 1, true))
    const most = Math.max(...changedTerms)
    // The second thread is as warm as the first only after some rounds.
    for (const workers of [2, 2, 1, 2, 1, 2, 1]) whole.push(await preview(most, workers, true))
    await threads.close()
    return { cold, found, whole: whole.toSorted((a, b) => a.seconds - b.seconds) }
  } finally {
    await server.stop()
  }
}

function digestOf({
  milliseconds: _ms,
  perSecond: _pace,
  reason: _why,
  looked: _looked,
  ...said
}: ImpactResult): string {
  return createHash("sha256").update(canonicalJson(said)).digest("hex")
}

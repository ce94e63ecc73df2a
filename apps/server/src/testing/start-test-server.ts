import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type ClassificationScheme, DEFAULT_CLASSIFICATIONS } from "@readback/domain"
import { createMatcherCache } from "@readback/pipeline"
import { openStore } from "@readback/store"
import { createApp } from "../app.ts"
import { createAuth } from "../auth.ts"
import { generationPorts } from "../generation/generation-ports.ts"
import { startGenerationRunner } from "../generation/generation-runner.ts"
import type { RetryPace } from "../generation/perform-call.ts"
import { createImpactPreviews } from "../impact/impact-previews.ts"
import { createImportRuns } from "../imports/import-runs.ts"
import { DEFAULT_LIMITS, type Limits } from "../limits.ts"
import { listen } from "../listen.ts"
import { createResampledBoards } from "../measures/resampled-boards.ts"
import { startScoringRunner } from "../scoring/scoring-runner.ts"
import { contextFor, type Services } from "../services.ts"

/** A server under test: the real application on a free port over a fresh SQLite store, with its log kept. */
export interface TestServer {
  readonly url: string
  readonly services: Services
  readonly log: string[]
  stop(): Promise<void>
}

/** Starts a server for tests. Sign-in is not throttled unless `signInLimit` says so. */
export async function startTestServer(
  options: {
    limits?: Partial<Limits>
    signInLimit?: { window: number; max: number }
    publicUrl?: string
    setupToken?: string
    webDirectory?: string
    classifications?: ClassificationScheme
    /** Threads that score in the background; none by default. */
    scoringWorkers?: number
    /** How calls of models are repeated; without it none are made. */
    generationPace?: RetryPace
  } = {},
): Promise<TestServer> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "readback-server-"))
  const store = await openStore(undefined, dataDirectory)
  const log: string[] = []
  const secret = randomUUID()
  const signInLimit = options.signInLimit ?? { window: 60, max: 10_000 }
  const services: Services = {
    store,
    auth: createAuth(store, {
      secret,
      publicUrl: options.publicUrl,
      signInLimit,
      log: (line) => log.push(line),
    }),
    classifications: options.classifications ?? DEFAULT_CLASSIFICATIONS,
    leaseMs: 60_000,
    clock: () => new Date(),
    dataDirectory,
    log: (line) => log.push(line),
    matchers: createMatcherCache(),
    impacts: createImpactPreviews({ databaseUrl: undefined, dataDirectory, workers: 1 }, (line) => log.push(line)),
    boards: createResampledBoards({ databaseUrl: undefined, dataDirectory }, (line) => log.push(line)),
    imports: createImportRuns(dataDirectory, (line) => log.push(line)),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    generation: generationPorts(secret),
    setupToken: options.setupToken,
    demo: undefined,
  }
  const scoring =
    options.scoringWorkers === undefined
      ? undefined
      : startScoringRunner(
          contextFor(services, { kind: "system", name: "scoring" }),
          { databaseUrl: undefined, dataDirectory, workers: options.scoringWorkers },
          (line) => log.push(line),
        )
  const generating =
    options.generationPace === undefined
      ? undefined
      : startGenerationRunner(
          contextFor(services, { kind: "system", name: "generation" }),
          services.generation,
          (line) => log.push(line),
          options.generationPace,
        )
  const app = createApp(services, options.webDirectory)
  const { server, port } = await listen(app, { port: 0, hostname: "127.0.0.1", onTaken: "refuse" })
  return {
    url: `http://127.0.0.1:${port}`,
    services,
    log,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ("closeAllConnections" in server) server.closeAllConnections()
      })
      await services.imports.stop()
      await generating?.stop()
      await services.impacts.stop()
      await services.boards.stop()
      await scoring?.stop()
      await store.close()
      await rm(dataDirectory, { recursive: true })
    },
  }
}

import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type ClassificationScheme, DEFAULT_CLASSIFICATIONS } from "@readback/domain"
import { createMatcherCache } from "@readback/pipeline"
import { openStore } from "@readback/store"
import { createApp } from "../app.ts"
import { createAuth } from "../auth.ts"
import { createImpactPreviews } from "../impact/impact-previews.ts"
import { DEFAULT_LIMITS, type Limits } from "../limits.ts"
import { listen } from "../listen.ts"
import { startScoringRunner } from "../scoring/scoring-runner.ts"
import { createImportRuns } from "../imports/import-runs.ts"
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
  } = {},
): Promise<TestServer> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "readback-server-"))
  const store = await openStore(undefined, dataDirectory)
  const log: string[] = []
  const signInLimit = options.signInLimit ?? { window: 60, max: 10_000 }
  const services: Services = {
    store,
    auth: createAuth(store, {
      secret: randomUUID(),
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
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    setupToken: options.setupToken,
    demo: undefined,
  }
  const scoring =
    options.scoringWorkers === undefined
    imports: createImportRuns(dataDirectory, (line) => log.push(line)),
      ? undefined
      : startScoringRunner(
          contextFor(services, { kind: "system", name: "scoring" }),
          { databaseUrl: undefined, dataDirectory, workers: options.scoringWorkers },
          (line) => log.push(line),
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
      await services.impacts.stop()
      await scoring?.stop()
      await store.close()
      await rm(dataDirectory, { recursive: true })
    },
  }
}
      await services.imports.stop()

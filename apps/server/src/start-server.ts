import { randomBytes } from "node:crypto"
import { availableParallelism } from "node:os"
import { createMatcherCache } from "@readback/pipeline"
import { countUsers, levelsInUse, openStore } from "@readback/store"
import { createApp } from "./app.ts"
import { createAuth } from "./auth.ts"
import type { Config } from "./config.ts"
import { demoSignIns } from "./demo/demo-people.ts"
import { refuseMixedAccounts } from "./demo/refuse-mixed-accounts.ts"
import { seedDemo } from "./demo/seed-demo.ts"
import { generationPorts } from "./generation/generation-ports.ts"
import { startGenerating } from "./generation/start-generating.ts"
import { createImpactPreviews } from "./impact/impact-previews.ts"
import { createImportRuns } from "./imports/import-runs.ts"
import { DEFAULT_LIMITS } from "./limits.ts"
import { listen } from "./listen.ts"
import { createResampledBoards } from "./measures/resampled-boards.ts"
import { startReleaseRunner } from "./data-releases/release-runner.ts"
import { type Log } from "./log.ts"
import { recover } from "./recover.ts"
import { demoSecret } from "./secret.ts"
import { startScoringRunner } from "./scoring/scoring-runner.ts"
import { contextFor, type Services } from "./services.ts"

/** A server that answers, and how to stop it. `setupToken` is there while the installation has no account. */
export interface RunningServer {
  readonly port: number
  readonly setupToken: string | undefined
  stop(): Promise<void>
}

/** How long requests under way may take to be answered when the server stops, in milliseconds. */
const LAST_ANSWERS_MS = 2_000

/** Threads that score stored texts anew: one core is left to those who work. */
const SCORING_THREADS = Math.max(1, Math.min(4, availableParallelism() - 1))

/** Opens the store, brings it up to date, fills the demo where asked, and listens. */
export async function startServer(
  config: Config,
  options: { webDirectory: string | undefined; log: Log; progress: (line: string) => void },
): Promise<RunningServer> {
  options.progress("opening the database")
  const store = await openStore(config.databaseUrl, config.dataDirectory)
  try {
    await refuseMixedAccounts(store, config.mode)
    const strange = (await levelsInUse(store.read)).filter((level) => !config.classifications.includes(level))
    if (strange.length > 0) {
      throw new Error(
        `The database holds material or people marked ${strange.join(", ")}, which READBACK_CLASSIFICATIONS does not list ` +
          `(${config.classifications.join(", ")}). Add the missing levels and start again.`,
      )
    }
    const secret = config.secret ?? demoSecret(config.dataDirectory)
    const shared = {
      store,
      classifications: config.classifications,
      leaseMs: config.leaseMs,
      clock: () => new Date(),
      dataDirectory: config.dataDirectory,
      log: options.log,
      matchers: createMatcherCache(),
      limits: DEFAULT_LIMITS,
      generation: generationPorts(secret),
      demo: config.mode === "demo" ? demoSignIns : undefined,
    }
    await recover({ ...shared, setupToken: undefined })
    if (config.mode === "demo") await seedDemo({ ...shared, setupToken: undefined }, options.progress)
    const setupToken = (await countUsers(store.read)) === 0 ? randomBytes(24).toString("base64url") : undefined
    const threads = {
      databaseUrl: config.databaseUrl,
      dataDirectory: config.dataDirectory,
      workers: SCORING_THREADS,
    }
    const impacts = createImpactPreviews(threads, options.log)
    const boards = createResampledBoards(threads, options.log)
    const imports = createImportRuns(config.dataDirectory, options.log)
    const services: Services = {
      ...shared,
      impacts,
      boards,
      imports,
      setupToken,
      auth: createAuth(store, { secret, publicUrl: config.publicUrl, log: options.log }),
    }
    const scoring = startScoringRunner(contextFor(services, { kind: "system", name: "scoring" }), threads, options.log)
    await imports.recover(contextFor(services, { kind: "system", name: "start" }))
    const generating = await startGenerating(
      contextFor(services, { kind: "system", name: "generation" }),
      services.generation,
      { isDemo: config.mode === "demo", log: options.log },
    )
    const releasing = startReleaseRunner(
      contextFor(services, { kind: "system", name: "releases" }),
      threads,
      options.log,
    )
    const app = createApp(services, options.webDirectory)
    const { server, port } = await listen(app, {
      port: config.port,
      hostname: config.hostname,
      onTaken: config.mode === "demo" ? "pick-another" : "refuse",
    })
    return {
      port,
      setupToken,
      stop: async () => {
        await new Promise<void>((resolve) => {
          server.close(() => resolve())
          if (!("closeAllConnections" in server)) return
          server.closeIdleConnections()
          setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref()
        })
        await imports.stop()
        await generating.stop()
        await impacts.stop()
        await boards.stop()
        await releasing.stop()
        await scoring.stop()
        await store.close()
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

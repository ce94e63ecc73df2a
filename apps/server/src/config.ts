import { resolve } from "node:path"
import { type ClassificationScheme, DEFAULT_CLASSIFICATIONS, parseClassifications } from "@readback/domain"
import { z } from "zod"

/** How one server process was told to run. */
export interface Config {
  readonly mode: "demo" | "production"
  readonly port: number
  readonly hostname: string
  readonly dataDirectory: string
  readonly databaseUrl: string | undefined
  /** Public address, when it is not what the browser's requests say (behind a proxy). */
  readonly publicUrl: string | undefined
  /** Signs session cookies. In demo mode the server keeps one of its own. */
  readonly secret: string | undefined
  readonly classifications: ClassificationScheme
  readonly leaseMs: number
}

const DEFAULT_PORT = 4400
const DEFAULT_LEASE_MINUTES = 15

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(DEFAULT_PORT),
  HOST: z.string().min(1).optional(),
  READBACK_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  READBACK_URL: z.url({ protocol: /^https?$/ }).optional(),
  READBACK_SECRET: z.string().min(32, "needs at least 32 characters; `openssl rand -hex 32` makes one").optional(),
  READBACK_CLASSIFICATIONS: z.string().optional(),
  READBACK_LEASE_MINUTES: z.coerce.number().min(0.01).max(1_440).default(DEFAULT_LEASE_MINUTES),
})

/** Reads the environment; a value that cannot be used is an error that names it and says what is expected. */
export function readConfig(mode: Config["mode"], environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)
    throw new Error(`The environment has values that cannot be used:\n${problems.join("\n")}`)
  }
  const env = parsed.data
  if (mode === "production" && env.READBACK_SECRET === undefined) {
    throw new Error(
      "READBACK_SECRET is not set. It signs the session cookies and must stay the same between starts.\n" +
        "Make one with `openssl rand -hex 32`, keep it safe, and start again with READBACK_SECRET=<it>.",
    )
  }
  return {
    mode,
    port: env.PORT,
    hostname: env.HOST ?? (mode === "demo" ? "127.0.0.1" : "0.0.0.0"),
    dataDirectory: resolve(env.READBACK_DATA ?? (mode === "demo" ? ".data/demo" : ".data/production")),
    databaseUrl: env.DATABASE_URL,
    publicUrl: env.READBACK_URL,
    secret: env.READBACK_SECRET,
    classifications:
      env.READBACK_CLASSIFICATIONS === undefined
        ? DEFAULT_CLASSIFICATIONS
        : parseClassifications(env.READBACK_CLASSIFICATIONS),
    leaseMs: env.READBACK_LEASE_MINUTES * 60_000,
  }
}

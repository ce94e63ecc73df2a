import { setTimeout as sleep } from "node:timers/promises"
import { createProject, importPrompts } from "@readback/pipeline"
import { actorOf } from "@readback/pipeline/testing"
import { signedIn } from "./people.ts"
import { contextFor, type TestServer } from "./server.ts"

/** A call of the API as one person: what was answered, or the refusal. */
export type Call = (
  name: string,
  input?: unknown,
) => Promise<{ readonly status: number; readonly data: never; readonly message: string }>

/** Calls procedures over HTTP: those named queries are read, the others change something. */
export function callerOf(url: string, cookie: string): Call {
  const queries =
    /\.(audit|endpoints|usableEndpoints|endpointModels|preview|runs|run|read|list|queue|history|progress|measures|imports)$/
  return async (name, input) => {
    const headers = { cookie, "content-type": "application/json" }
    const response = queries.test(name)
      ? await fetch(
          `${url}/api/trpc/${name}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
          { headers },
        )
      : await fetch(`${url}/api/trpc/${name}`, { method: "POST", headers, body: JSON.stringify(input) })
    const body = (await response.json()) as { result?: { data: never }; error?: { message: string } }
    return { status: response.status, data: body.result?.data as never, message: body.error?.message ?? "" }
  }
}

/** A run as the API tells it, as far as tests look. */
export interface RunSeen {
  readonly state: string
  readonly reason: string | null
  readonly finishedAt: string | null
  readonly total: number
  readonly counts: Readonly<Record<string, number>>
  readonly calls: Readonly<Record<string, number>>
  readonly spent: { readonly requests: number; readonly promptTokens: number; readonly completionTokens: number }
  readonly leftOut: Readonly<Record<string, number>>
  readonly failures: readonly { readonly problem: string; readonly message: string }[]
  readonly measures: {
    readonly consistent: { readonly count: number; readonly of: number }
    readonly agreeing: { readonly count: number; readonly of: number }
  } | null
}

/** Waits until a run is as wanted. */
export async function untilRun(
  call: Call,
  ids: { projectId: string; runId: string },
  isSo: (run: RunSeen) => boolean,
  timeoutMs = 20_000,
): Promise<RunSeen> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const { data, message } = await call("generation.run", ids)
    const run = data as RunSeen | undefined
    if (run !== undefined && isSo(run)) return run
    if (Date.now() > end) throw new Error(`It did not come to that: ${JSON.stringify(run)} ${message}`)
    await sleep(30)
  }
}

/** A project with so many prompts that have no response yet, and an engineer in it. */
export async function projectOfPrompts(server: TestServer, prompts: number, marking?: (at: number) => string) {
  const { store } = server.services
  const name = `p${Math.random().toString(36).slice(2)}`
  const admin = await signedIn(server, `admin@${name}.example`, "admin", "SECRET")
  const ctx = contextFor(server.services, await actorOf(store, admin.id))
  const { projectId } = await createProject(ctx, { name, classification: "CUI" })
  const rows = Array.from({ length: prompts }, (_, at) =>
    JSON.stringify({
      prompt: [{ role: "user", content: `Write a report about the landing zone, serial ${at}.` }],
      // Only our own format, which has responses, brings markings.
      ...(marking === undefined ? {} : { marking: marking(at), responses: [{ text: "One" }, { text: "Two" }] }),
    }),
  )
  const open = async function* () {
    yield new TextEncoder().encode(rows.join("\n"))
  }
  const file = { name: "prompts.jsonl", open }
  const { counts } = await importPrompts(ctx, { projectId, file, onDefect: "refuse" })
  if (counts.prompts !== prompts) throw new Error(`Only ${counts.prompts} prompts were imported`)
  return { projectId, ctx, call: callerOf(server.url, admin.cookie) }
}

import type { AppRouter } from "@readback/server/api"
import { createTRPCClient, httpLink, TRPCClientError, type TRPCClient } from "@trpc/client"
import { printable } from "../output/printable.ts"
import { Refusal } from "../refusal.ts"
import { type Credentials, readCredentials } from "./credentials.ts"

/** A server that the program speaks to as the owner of an API key. */
export interface Connection {
  readonly url: string
  readonly api: TRPCClient<AppRouter>
  /** A route outside the procedures, by its path; refuses with the server's words where the answer is no success. */
  readonly fetch: (path: string, init?: RequestInit & { readonly duplex?: "half" }) => Promise<Response>
}

/** Opens a connection with the stored credentials; refuses where there are none. */
export async function connect(env: NodeJS.ProcessEnv = process.env): Promise<Connection> {
  const credentials = await readCredentials(env)
  if (credentials === undefined) {
    throw new Refusal(
      "You are not signed in. Make an API key on the page of your account, then run readback login URL; " +
        "or set READBACK_URL and READBACK_API_KEY.",
      3,
    )
  }
  return connectWith(credentials)
}

/** A connection with given credentials; nothing is sent yet. */
export function connectWith({ url, key }: Credentials): Connection {
  const base = url.replace(/\/+$/, "")
  const headers = { authorization: `Bearer ${key}` }
  const reach: typeof globalThis.fetch = async (input, init) => {
    try {
      // The key must not follow to another address.
      return await fetch(input, { ...init, redirect: "error" })
    } catch (error) {
      if (init?.signal?.aborted === true) throw error
      throw new Refusal(
        `${base} cannot be reached: ${reasonOf(error)}. Is the address right, and the server running?`,
        4,
      )
    }
  }
  return {
    url: base,
    api: createTRPCClient<AppRouter>({
      links: [
        httpLink({ url: `${base}/api/trpc`, headers, fetch: (input, init) => reach(input, init as RequestInit) }),
      ],
    }),
    fetch: async (path, init = {}) => {
      const all = new Headers(init.headers)
      all.set("authorization", headers.authorization)
      const answer = await reach(`${base}${path}`, { ...init, headers: all })
      if (answer.ok) return answer
      const text = await answer.text()
      throw new Refusal(wordsIn(text) ?? `${base} answered ${answer.status}.`, codeOf(answer.status))
    },
  }
}

/** Runs a call; what the server refused becomes a refusal of the command. */
export async function asked<Result>(call: Promise<Result>): Promise<Result> {
  try {
    return await call
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error
    if (error.cause instanceof Refusal) throw error.cause
    const status: unknown = (error.data as { httpStatus?: unknown } | undefined)?.httpStatus
    throw new Refusal(printable(error.message), codeOf(typeof status === "number" ? status : 0))
  }
}

function codeOf(status: number): 2 | 3 | 4 {
  if (status === 401 || status === 403 || status === 404) return 3
  return status >= 400 && status < 500 ? 2 : 4
}

function wordsIn(text: string): string | undefined {
  try {
    const { message } = JSON.parse(text) as { message?: unknown }
    return typeof message === "string" ? printable(message) : undefined
  } catch {
    return undefined
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
  return code !== "" ? code : cause instanceof Error ? cause.message : String(cause)
}

import { createHash } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { demoAnswer, demoModels, demoVerdict } from "./demo-answer.ts"
import { type Fault, faultOf, type FaultShares } from "./chat-faults.ts"

/** How the endpoint behaves. */
export interface ChatEndpointOptions {
  readonly seed: number
  readonly faults?: FaultShares
  /** How long an answer takes, in milliseconds. */
  readonly latencyMs?: number
  /** How long a caller is asked to wait after too many requests, in milliseconds. */
  readonly retryAfterMs?: number
  /** The key that callers need; none where absent. */
  readonly key?: string
  /** What is answered instead of the demo's texts. */
  readonly answer?: (question: string) => string
}

/** A served endpoint, with what it counted by idempotency key. */
export interface ChatEndpoint {
  readonly baseUrl: string
  /** Requests of any outcome. */
  readonly requests: ReadonlyMap<string, number>
  /** Completions that were charged: one for each key, however often it is sent. */
  readonly charged: ReadonlyMap<string, number>
  /** What was asked, newest last. */
  readonly bodies: readonly Readonly<Record<string, unknown>>[]
  /** Changes what goes wrong from now on. */
  setFaults(faults: FaultShares): void
  stop(): Promise<void>
}

/** The longest request that is read, in bytes. */
const MAX_BODY = 16 * 1024 * 1024

/** Bodies that are kept to be looked at. */
const KEPT_BODIES = 100

interface Asked {
  readonly model: string
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly stream?: boolean
  readonly seed?: number
  readonly max_tokens?: number
}

/**
 * Serves an OpenAI-compatible endpoint on this machine: deterministic by seed and request, streaming or not, with faults in
 * the shares that are asked for. It stands for a model in the demo and in tests.
 */
export async function startChatEndpoint(options: ChatEndpointOptions): Promise<ChatEndpoint> {
  const requests = new Map<string, number>()
  const charged = new Map<string, number>()
  const bodies: Readonly<Record<string, unknown>>[] = []
  let faults = options.faults ?? {}

  const complete = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = JSON.parse(await bodyOf(request)) as Asked
    bodies.push({ ...asked })
    if (bodies.length > KEPT_BODIES) bodies.shift()
    const content = digest(JSON.stringify([options.seed, asked.model, asked.messages, asked.seed ?? null]))
    const header = request.headers["idempotency-key"]
    const key = typeof header === "string" ? header : content
    const nth = requests.get(key) ?? 0
    requests.set(key, nth + 1)
    const fault = faultOf(faults, options.seed, key, nth)
    response.setHeader("x-request-id", `req-${digest(`${key} ${nth}`).slice(0, 24)}`)
    if (fault === "rateLimited") {
      const wait = options.retryAfterMs ?? 1_000
      response.setHeader("retry-after", String(Math.ceil(wait / 1_000)))
      response.setHeader("retry-after-ms", String(wait))
      return refuse(response, 429, "Too many requests.")
    }
    if (fault === "serverError") return refuse(response, 500, "The model is not well.")
    if (fault === "slow") {
      // Whoever asked hangs up, or the endpoint stops.
      response.on("close", () => response.end())
      return
    }
    await sleep(options.latencyMs ?? 0)
    charged.set(key, typeof header === "string" ? 1 : (charged.get(key) ?? 0) + 1)
    const question = asked.messages.findLast(({ role }) => role !== "system")?.content ?? ""
    const isVerdict = question.includes("<answer_B>")
    const draw = asked.seed === undefined ? key : String(asked.seed)
    const said = { model: asked.model, question, draw }
    const text =
      fault === "empty" ? "" : (options.answer?.(question) ?? (isVerdict ? demoVerdict(said) : demoAnswer(said)))
    const whole = { text, id: `chatcmpl-${content.slice(0, 24)}`, asked }
    if (asked.stream === true) await stream(response, whole, fault)
    else answer(response, whole, fault)
  }

  const server = createServer((request, response) => {
    const given = request.headers.authorization?.replace(/^Bearer /, "")
    if (options.key !== undefined && given !== options.key) {
      return refuse(response, 401, `Incorrect API key provided: ${given ?? "none"}.`, "invalid_api_key")
    }
    if (request.method === "GET" && request.url === "/v1/models") {
      const data = demoModels.map((id) => ({ id, object: "model", created: 0, owned_by: "readback" }))
      response.setHeader("content-type", "application/json")
      return response.end(JSON.stringify({ object: "list", data }))
    }
    if (request.method !== "POST" || request.url !== "/v1/chat/completions") {
      return refuse(response, 404, "There is nothing here.")
    }
    complete(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 400, "The request cannot be read.")
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    charged,
    bodies,
    setFaults: (next) => {
      faults = next
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Whole {
  readonly text: string
  readonly id: string
  readonly asked: Asked
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex")

const partsOf = (text: string): readonly string[] => text.match(/\s*\S+\s*/g) ?? []

function usageOf({ text, asked }: Whole) {
  const prompt = asked.messages.reduce((sum, { content }) => sum + partsOf(content).length, 0)
  const completion = partsOf(text).length
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion }
}

function refuse(response: ServerResponse, status: number, message: string, code: string | null = null): void {
  response.writeHead(status, { "content-type": "application/json" })
  response.end(JSON.stringify({ error: { message, type: "error", code } }))
}

async function stream(response: ServerResponse, whole: Whole, fault: Fault | undefined): Promise<void> {
  const { text, id, asked } = whole
  response.writeHead(200, { "content-type": "text/event-stream" })
  const send = (choices: readonly object[], usage?: object) => {
    const chunk = {
      id,
      object: "chat.completion.chunk",
      created: 0,
      model: `${asked.model}-1`,
      choices,
      usage: usage ?? null,
    }
    response.write(`data: ${JSON.stringify(chunk)}\n\n`)
  }
  const parts = partsOf(text)
  const pieces = Array.from({ length: Math.ceil(parts.length / 8) }, (_, at) =>
    parts.slice(at * 8, at * 8 + 8).join(""),
  )
  for (const [at, content] of pieces.entries()) {
    if (fault === "cut" && at >= pieces.length / 2) {
      // What was written so far has to leave first.
      await sleep(5)
      response.destroy()
      return
    }
    if (fault === "malformed" && at > 0) response.write("data: {not json\n\n")
    send([{ index: 0, delta: { content }, finish_reason: null }])
  }
  if (fault === "cut") {
    response.end()
    return
  }
  if (fault === "malformed") response.write("data: {not json\n\n")
  send([{ index: 0, delta: {}, finish_reason: "stop" }])
  send([], usageOf(whole))
  response.end("data: [DONE]\n\n")
}

function answer(response: ServerResponse, whole: Whole, fault: Fault | undefined): void {
  const message = { role: "assistant", content: whole.text }
  const body = JSON.stringify({
    id: whole.id,
    object: "chat.completion",
    created: 0,
    model: `${whole.asked.model}-1`,
    choices: [{ index: 0, message, finish_reason: "stop" }],
    usage: usageOf(whole),
  })
  response.setHeader("content-type", "application/json")
  if (fault === "cut") {
    response.setHeader("content-length", Buffer.byteLength(body))
    response.write(body.slice(0, body.length / 2))
    response.destroy()
  } else response.end(fault === "malformed" ? body.slice(0, -3) : body)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_BODY) throw new Error("too large")
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

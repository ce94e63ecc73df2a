import { sendingProblem } from "./sending-problem.ts"

/** How the newest work stands: on the server, on its way, waiting for a connection, or for somebody to sign in. */
export type SendingStatus = "saved" | "sending" | "offline" | "signed-out"

/** First and longest wait before trying again, in milliseconds. */
const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 15_000

/**
 * Sends the newest of some items, one request at a time, until the server has it or refuses it. An item that is offered
 * while another is on its way replaces the one that waits.
 */
export class Resender<Item> {
  readonly #send: (item: Item) => Promise<void>
  readonly #onRefused: (item: Item, problem: { failure: string; message: string }) => void
  readonly #onStatus: (status: SendingStatus) => void
  readonly #delayMs: number
  #waiting: { readonly item: Item } | undefined
  #isSending = false
  #running: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #retryMs = FIRST_RETRY_MS
  #isStopped = false
  #told: SendingStatus = "saved"

  constructor(options: {
    send: (item: Item) => Promise<void>
    onRefused: (item: Item, problem: { failure: string; message: string }) => void
    /** Told of each change; at first everything is saved. */
    onStatus: (status: SendingStatus) => void
    /** How long to wait for a newer item before sending, in milliseconds. */
    delayMs: number
  }) {
    this.#send = options.send
    this.#onRefused = options.onRefused
    this.#onStatus = options.onStatus
    this.#delayMs = options.delayMs
  }

  /** Takes an item to be sent; it replaces one that has not left yet. */
  offer(item: Item): void {
    this.#waiting = { item }
    this.#tell("sending")
    if (!this.#isSending) this.#schedule(this.#delayMs)
  }

  /** Sends at once what waits, on leaving or when the connection is back; resolves when that has been tried. */
  async flush(): Promise<void> {
    await this.#running
    if (this.#waiting !== undefined) await this.#start()
  }

  /** Forgets what waits, and whatever the request under way answers. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#waiting = undefined
    this.#isStopped = true
  }

  /** Tells of changes only: told at every letter, whoever shows it renders twice for each, and React gives up after fifty. */
  #tell(status: SendingStatus): void {
    if (status === this.#told) return
    this.#told = status
    this.#onStatus(status)
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#start(), ms)
  }

  #start(): Promise<void> {
    this.#running = this.#run()
    return this.#running
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer)
    const next = this.#waiting
    if (next === undefined) return
    this.#waiting = undefined
    this.#isSending = true
    try {
      await this.#send(next.item)
      this.#retryMs = FIRST_RETRY_MS
      if (this.#waiting === undefined) this.#tell("saved")
    } catch (error) {
      this.#handle(next, error)
    } finally {
      this.#isSending = false
      if (this.#waiting !== undefined) this.#schedule(this.#retryMs === FIRST_RETRY_MS ? this.#delayMs : this.#retryMs)
    }
  }

  #handle(sent: { readonly item: Item }, error: unknown): void {
    if (this.#isStopped) return
    const problem = sendingProblem(error)
    if (problem.kind === "refused") {
      this.#tell("saved")
      this.#onRefused(sent.item, problem)
      return
    }
    this.#tell(problem.kind === "signed-out" ? "signed-out" : "offline")
    this.#waiting ??= sent
    this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS)
  }
}

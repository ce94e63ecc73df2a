import type { SubmitJudgment } from "@readback/domain"
import type { LabelingReceipt } from "./task.ts"
import type { Outbox } from "./outbox.ts"
import { sendingProblem } from "./sending-problem.ts"

/** How submitted judgments stand: how many wait, and why. */
export interface OutboxStatus {
  readonly waiting: number
  readonly because: "sending" | "offline" | "signed-out"
}

/** First and longest wait before trying again, in milliseconds. */
const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 15_000

/** Sends what is in the outbox, oldest first, until each judgment is acknowledged or refused. */
export class OutboxSender {
  readonly #outbox: Outbox
  readonly #options: {
    readonly send: (judgment: SubmitJudgment) => Promise<LabelingReceipt>
    readonly onAccepted: (judgment: SubmitJudgment, receipt: LabelingReceipt) => void
    readonly onRefused: (judgment: SubmitJudgment, problem: { failure: string; message: string }) => void
    readonly onStatus: (status: OutboxStatus) => void
  }
  #isRunning = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #retryMs = FIRST_RETRY_MS

  constructor(
    outbox: Outbox,
    options: {
      send: (judgment: SubmitJudgment) => Promise<LabelingReceipt>
      onAccepted: (judgment: SubmitJudgment, receipt: LabelingReceipt) => void
      onRefused: (judgment: SubmitJudgment, problem: { failure: string; message: string }) => void
      onStatus: (status: OutboxStatus) => void
    },
  ) {
    this.#outbox = outbox
    this.#options = options
  }

  /** Sends now; called after adding, at start, and when the connection may be back. */
  kick(): void {
    clearTimeout(this.#timer)
    if (!this.#isRunning) void this.#run()
  }

  /** Tries no more; what waits stays in the outbox. */
  stop(): void {
    clearTimeout(this.#timer)
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    try {
      for (let next = this.#outbox.list()[0]; next !== undefined; next = this.#outbox.list()[0]) {
        this.#report("sending")
        if (!(await this.#deliver(next))) return
      }
      this.#report("sending")
    } finally {
      this.#isRunning = false
    }
  }

  /** Whether to go on with the next one. */
  async #deliver(judgment: SubmitJudgment): Promise<boolean> {
    let receipt: LabelingReceipt
    try {
      receipt = await this.#options.send(judgment)
    } catch (error) {
      const problem = sendingProblem(error)
      if (problem.kind !== "refused") {
        this.#report(problem.kind === "signed-out" ? "signed-out" : "offline")
        this.#timer = setTimeout(() => this.kick(), this.#retryMs)
        this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS)
        return false
      }
      this.#outbox.remove(judgment.judgmentId)
      this.#options.onRefused(judgment, problem)
      return true
    }
    this.#retryMs = FIRST_RETRY_MS
    this.#outbox.remove(judgment.judgmentId)
    this.#options.onAccepted(judgment, receipt)
    return true
  }

  #report(because: OutboxStatus["because"]): void {
    this.#options.onStatus({ waiting: this.#outbox.list().length, because })
  }
}

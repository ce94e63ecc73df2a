import type { SubmitJudgment } from "@readback/domain"
import { TRPCClientError } from "@trpc/client"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createOutbox } from "./outbox.ts"
import { OutboxSender, type OutboxStatus } from "./outbox-sender.ts"
import { memoryStorage } from "./testing/memory-storage.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const judgment = (n: number): SubmitJudgment => ({
  judgmentId: `00000000-0000-4000-8000-00000000000${n}` as SubmitJudgment["judgmentId"],
  assignmentId: `00000000-0000-4000-8000-0000000000a${n}` as SubmitJudgment["assignmentId"],
  token: 1,
  verdict: { outcome: "tie" },
  activeMs: 5,
})
const refusal = (failure: string) =>
  TRPCClientError.from({ error: { message: failure, code: -1, data: { failure } } } as never)

function setUp(answers: readonly (Error | "ok")[], storage = memoryStorage()) {
  const outbox = createOutbox(storage, "p")
  const sent: string[] = []
  const accepted: string[] = []
  const refused: string[] = []
  let status: OutboxStatus | undefined
  const sender = new OutboxSender(outbox, {
    send: async ({ judgmentId }) => {
      const answer = answers[sent.length] ?? "ok"
      sent.push(judgmentId.slice(-1))
      await Promise.resolve()
      if (answer !== "ok") throw answer
      return { judgmentId, createdAt: "2026-03-01T08:00:00.000Z", releaseId: null, feedback: null }
    },
    onAccepted: ({ judgmentId }) => accepted.push(judgmentId.slice(-1)),
    onRefused: ({ judgmentId }, { failure }) => refused.push(judgmentId.slice(-1) + failure),
    onStatus: (now) => {
      status = now
    },
  })
  return { outbox, sender, sent, accepted, refused, status: () => status, storage }
}

test("sends in the order of submitting and empties the outbox", async () => {
  const { outbox, sender, accepted, status } = setUp([])
  outbox.add(judgment(1))
  outbox.add(judgment(2))
  sender.kick()
  await vi.advanceTimersByTimeAsync(0)
  expect(accepted).toEqual(["1", "2"])
  expect(status()).toEqual({ waiting: 0, because: "sending" })
})

test("keeps a judgment that could not be sent and sends it when the connection is back", async () => {
  const { outbox, sender, sent, accepted, status } = setUp([new TypeError("fetch failed"), "ok"])
  outbox.add(judgment(1))
  sender.kick()
  await vi.advanceTimersByTimeAsync(0)
  expect(status()).toEqual({ waiting: 1, because: "offline" })
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sent).toEqual(["1", "1"])
  expect(accepted).toEqual(["1"])
})

test("survives a reload", async () => {
  const first = setUp([new TypeError("fetch failed")])
  first.outbox.add(judgment(1))
  first.sender.kick()
  await vi.advanceTimersByTimeAsync(0)
  first.sender.stop()
  const second = setUp([], first.storage)
  second.sender.kick()
  await vi.advanceTimersByTimeAsync(0)
  expect(second.accepted).toEqual(["1"])
})

test("a refused judgment does not hold up the next one", async () => {
  const { outbox, sender, accepted, refused } = setUp([refusal("lease_expired"), "ok"])
  outbox.add(judgment(1))
  outbox.add(judgment(2))
  sender.kick()
  await vi.advanceTimersByTimeAsync(0)
  expect(refused).toEqual(["1lease_expired"])
  expect(accepted).toEqual(["2"])
})

test("waits for somebody to sign in", async () => {
  const { outbox, sender, status } = setUp([refusal("unauthenticated"), "ok"])
  outbox.add(judgment(1))
  sender.kick()
  await vi.advanceTimersByTimeAsync(0)
  expect(status()).toEqual({ waiting: 1, because: "signed-out" })
})

test("two tabs keep each other's judgments", () => {
  const storage = memoryStorage()
  const first = createOutbox(storage, "p")
  const second = createOutbox(storage, "p")
  expect([first.list(), second.list()]).toEqual([[], []])
  first.add(judgment(1))
  second.add(judgment(2))
  expect(createOutbox(storage, "p").list()).toEqual([judgment(1), judgment(2)])
})

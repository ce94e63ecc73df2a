import { TRPCClientError } from "@trpc/client"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Resender, type SendingStatus } from "./resender.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const refusal = (failure: string) =>
  TRPCClientError.from({ error: { message: `refused: ${failure}`, code: -1, data: { failure } } } as never)

function setUp(answers: readonly (Error | "ok")[]) {
  const sent: number[] = []
  const statuses: SendingStatus[] = []
  const refused: string[] = []
  const resender = new Resender<number>({
    send: async (item) => {
      const answer = answers[sent.length] ?? "ok"
      sent.push(item)
      await Promise.resolve()
      if (answer !== "ok") throw answer
    },
    onRefused: (item, { message }) => refused.push(`${item} ${message}`),
    onStatus: (status) => statuses.push(status),
    delayMs: 100,
  })
  return { resender, sent, statuses, refused }
}

test("sends only the newest of what is offered in quick succession", async () => {
  const { resender, sent, statuses } = setUp([])
  for (const item of [1, 2, 3]) resender.offer(item)
  await vi.advanceTimersByTimeAsync(100)
  expect(sent).toEqual([3])
  expect(statuses).toEqual(["sending", "saved"])
})

test("tries again without a connection until the item is there", async () => {
  const { resender, sent, statuses } = setUp([new TypeError("fetch failed"), new TypeError("fetch failed"), "ok"])
  resender.offer(1)
  await vi.advanceTimersByTimeAsync(100)
  expect(statuses.at(-1)).toBe("offline")
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toEqual([1, 1, 1])
  expect(statuses.at(-1)).toBe("saved")
})

test("keeps the item while nobody is signed in and sends the newer one afterwards", async () => {
  const { resender, sent, statuses } = setUp([refusal("unauthenticated"), "ok"])
  resender.offer(1)
  await vi.advanceTimersByTimeAsync(100)
  expect(statuses.at(-1)).toBe("signed-out")
  resender.offer(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toEqual([1, 2])
})

test("does not send again what the server refused", async () => {
  const { resender, sent, refused } = setUp([refusal("conflict")])
  resender.offer(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toEqual([1])
  expect(refused).toEqual(["1 refused: conflict"])
})

test("an error inside the server is tried again", async () => {
  const { resender, sent } = setUp([refusal("internal"), "ok"])
  resender.offer(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toEqual([1, 1])
})

test("flush sends at once, stop sends nothing more", async () => {
  const { resender, sent } = setUp([])
  resender.offer(1)
  void resender.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toEqual([1])
  resender.offer(2)
  resender.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toEqual([1])
})

test("what is under way when it is stopped is neither tried again nor reported", async () => {
  for (const answer of [new TypeError("fetch failed"), refusal("conflict")]) {
    const { resender, sent, refused } = setUp([answer])
    resender.offer(1)
    vi.advanceTimersByTime(100)
    resender.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toEqual([1])
    expect(refused).toEqual([])
  }
})

test("a flush resolves when the newest item has been sent, however much was under way", async () => {
  const { resender, sent } = setUp([])
  resender.offer(1)
  vi.advanceTimersByTime(100)
  resender.offer(2)
  await resender.flush()
  expect(sent).toEqual([1, 2])
})

import { SubmitJudgment } from "@readback/domain"
import { z } from "zod"

/** Submitted judgments that the server has not acknowledged yet; kept across reloads, sent again until it has. */
export interface Outbox {
  list(): readonly SubmitJudgment[]
  add(judgment: SubmitJudgment): void
  remove(judgmentId: string): void
}

const Stored = z.array(SubmitJudgment)

/** An outbox in web storage, one for each person and project. */
export function createOutbox(storage: Pick<Storage, "getItem" | "setItem">, owner: string): Outbox {
  const key = `readback:outbox:${owner}`
  let memory: readonly SubmitJudgment[] | undefined

  const load = (): readonly SubmitJudgment[] => {
    if (memory !== undefined) return memory
    try {
      const parsed = Stored.safeParse(JSON.parse(storage.getItem(key) ?? "[]"))
      memory = parsed.success ? parsed.data : []
    } catch {
      memory = []
    }
    return memory
  }
  const store = (judgments: readonly SubmitJudgment[]) => {
    memory = judgments
    try {
      storage.setItem(key, JSON.stringify(judgments))
    } catch {
      // Full or forbidden storage: the judgment stays in memory and is still sent.
    }
  }
  return {
    list: load,
    add: (judgment) => store([...load().filter((one) => one.judgmentId !== judgment.judgmentId), judgment]),
    remove: (judgmentId) => store(load().filter((one) => one.judgmentId !== judgmentId)),
  }
}

import { SubmitJudgment } from "@readback/domain"
import { type ListedStorage, storedKeys } from "./stored-keys.ts"

/** Submitted judgments that the server has not acknowledged yet; kept across reloads, sent again until it has. */
export interface Outbox {
  list(): readonly SubmitJudgment[]
  add(judgment: SubmitJudgment): void
  remove(judgmentId: string): void
}

/**
 * An outbox in web storage, one for each person and project. Every judgment has an entry of its own, so that two tabs
 * never overwrite each other's.
 */
export function createOutbox(storage: ListedStorage, owner: string): Outbox {
  const prefix = `readback:outbox:${owner}:`
  /** Those that this tab added: they are still sent where storage is full or forbidden. */
  const memory = new Map<string, SubmitJudgment>()

  const stored = (judgmentId: string): readonly SubmitJudgment[] => {
    try {
      const parsed = SubmitJudgment.safeParse(JSON.parse(storage.getItem(prefix + judgmentId) ?? "null"))
      return parsed.success ? [parsed.data] : []
    } catch {
      return []
    }
  }
  const storedIds = () => {
    try {
      return storedKeys(storage, prefix)
    } catch {
      return []
    }
  }
  return {
    list: () => {
      const all = new Map(memory)
      for (const judgment of storedIds().flatMap(stored)) all.set(judgment.judgmentId, judgment)
      // Their ids begin with the time at which they were made.
      return [...all.values()].sort((a, b) => (a.judgmentId < b.judgmentId ? -1 : 1))
    },
    add: (judgment) => {
      memory.set(judgment.judgmentId, judgment)
      try {
        storage.setItem(prefix + judgment.judgmentId, JSON.stringify(judgment))
      } catch {
        // It stays in memory.
      }
    },
    remove: (judgmentId) => {
      memory.delete(judgmentId)
      try {
        storage.removeItem(prefix + judgmentId)
      } catch {
        // What could not be stored needs no removing.
      }
    },
  }
}

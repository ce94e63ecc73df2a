import { DraftContent } from "@readback/domain"
import { z } from "zod"
import { type ListedStorage, storedKeys } from "./stored-keys.ts"

/** A draft with its revision; the higher of two is the newer. */
export interface StoredDraft {
  readonly revision: number
  readonly content: DraftContent
}

const Stored = z.object({ revision: z.int().min(1), content: DraftContent })

/**
 * The browser's own copy of the drafts that the server does not have yet: written at every change, so that a reload or
 * a lost connection loses nothing, and gone once the server has it, so that a shared computer keeps no one's work.
 */
export interface DraftVault {
  /** Ids of the assignments that have a draft here. */
  list(): readonly string[]
  read(assignmentId: string): StoredDraft | undefined
  write(assignmentId: string, draft: StoredDraft): void
  /** Forgets the draft, unless it is newer than the revision that is safe elsewhere. */
  remove(assignmentId: string, safeRevision: number): void
}

/**
 * A person's vault in web storage. Storage that is full or forbidden is passed over: the server keeps its copy within a
 * second.
 */
export function createDraftVault(storage: ListedStorage, owner: string): DraftVault {
  const prefix = `readback:draft:${owner}:`
  const read = (assignmentId: string) => {
    const text = attempt(() => storage.getItem(prefix + assignmentId))
    const parsed = Stored.safeParse(attempt(() => JSON.parse(text ?? "null")))
    return parsed.success ? parsed.data : undefined
  }
  return {
    list: () => attempt(() => storedKeys(storage, prefix)) ?? [],
    read,
    write: (assignmentId, draft) => {
      attempt(() => storage.setItem(prefix + assignmentId, JSON.stringify(draft)))
    },
    remove: (assignmentId, safeRevision) => {
      if ((read(assignmentId)?.revision ?? 0) > safeRevision) return
      attempt(() => storage.removeItem(prefix + assignmentId))
    },
  }
}

/** Whose vault holds changes to a person's submitted judgments: these drafts are no task's, and never sent as such. */
export const revisionOwner = (owner: string): string => `revision:${owner}`

/** The newer of two drafts. */
export function newerDraft(
  a: StoredDraft | null | undefined,
  b: StoredDraft | null | undefined,
): StoredDraft | undefined {
  if (a === null || a === undefined) return b ?? undefined
  if (b === null || b === undefined) return a
  return b.revision > a.revision ? b : a
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

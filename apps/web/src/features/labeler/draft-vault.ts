import { DraftContent } from "@readback/domain"
import { z } from "zod"

/** A draft with its revision; the higher of two is the newer. */
export interface StoredDraft {
  readonly revision: number
  readonly content: DraftContent
}

const PREFIX = "readback:draft:"
const Stored = z.object({ revision: z.int().min(1), content: DraftContent })

/** The browser's own copy of drafts: written at every change, so that a reload or a lost connection loses nothing. */
export interface DraftVault {
  read(assignmentId: string): StoredDraft | undefined
  write(assignmentId: string, draft: StoredDraft): void
  remove(assignmentId: string): void
}

/** A vault in web storage. Storage that is full or forbidden is passed over: the server keeps its copy within a second. */
export function createDraftVault(storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): DraftVault {
  return {
    read: (assignmentId) => {
      const text = attempt(() => storage.getItem(PREFIX + assignmentId))
      const parsed = Stored.safeParse(attempt(() => JSON.parse(text ?? "null")))
      return parsed.success ? parsed.data : undefined
    },
    write: (assignmentId, draft) => {
      attempt(() => storage.setItem(PREFIX + assignmentId, JSON.stringify(draft)))
    },
    remove: (assignmentId) => {
      attempt(() => storage.removeItem(PREFIX + assignmentId))
    },
  }
}

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

import type { DraftContent } from "@readback/domain"
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react"
import { useAccount } from "../../api/account.ts"
import { client } from "../../api/api.ts"
import { useBeforeSignOut } from "../../api/before-sign-out.ts"
import { createActiveTime } from "./active-time.ts"
import { createDraftVault, newerDraft, revisionOwner, type StoredDraft } from "./draft-vault.ts"
import { type Command, draftContent, open, step } from "./ranking/judging.ts"
import { Resender, type SendingStatus } from "./resender.ts"
import type { LabelingTask } from "./task.ts"

/** How long typing may go on before the server gets a copy, in milliseconds. */
const SAVE_AFTER_MS = 400

/** The connection is back, somebody may have signed in in another tab, or the page is left. */
const timesToSend = ["online", "focus", "pagehide"] as const

const signsOfLife = ["keydown", "pointerdown", "pointermove", "scroll", "wheel"] as const

interface Drafting {
  readonly isPaused: boolean
  /** Whether a submitted judgment is changed: what is not sent yet stays in this browser, because the server holds no task. */
  readonly isRevision: boolean
  readonly onGone: (message: string, content: DraftContent) => void
}

/** The state of one open task: every change is in this browser at once and on the server within a second. */
export function useDraft(task: LabelingTask, { isPaused, isRevision, onGone }: Drafting) {
  const { assignmentId } = task
  const owner = useAccount().id
  const vault = useMemo(
    () => createDraftVault(window.localStorage, isRevision ? revisionOwner(owner) : owner),
    [owner, isRevision],
  )
  const [initial] = useState(() => {
    const onServer = task.draft as StoredDraft | null
    const here = vault.read(assignmentId)
    return { draft: newerDraft(onServer, here), isAhead: (here?.revision ?? 0) > (onServer?.revision ?? 0) }
  })
  const [state, dispatch] = useReducer(step, undefined, () =>
    open(
      task.responses.map((response) => response.id),
      initial.draft,
    ),
  )
  const [status, setStatus] = useState<SendingStatus>("saved")
  const [time] = useState(() => createActiveTime(initial.draft?.content.activeMs ?? 0, Date.now()))

  const gone = useRef(onGone)
  useEffect(() => {
    gone.current = onGone
  })
  /** How much further than this tab's own count of changes the stored revisions are. */
  const ahead = useRef(0)
  const [resender] = useState(
    () =>
      new Resender<StoredDraft>({
        delayMs: SAVE_AFTER_MS,
        onStatus: setStatus,
        onRefused: ({ content }, { message }) => gone.current(message, content),
        send: async (draft) => {
          const save = (revision: number) =>
            client.labeling.saveDraft.mutate({ assignmentId, revision, content: draft.content })
          const stored = await save(draft.revision)
          if (stored.revision > draft.revision) {
            // Another tab saved more often; what was typed here is the newest all the same.
            ahead.current += stored.revision + 1 - draft.revision
            await save(stored.revision + 1)
          }
          vault.remove(assignmentId, draft.revision)
        },
      }),
  )

  const savedRevision = useRef(initial.isAhead ? 0 : state.revision)
  useEffect(() => {
    if (state.revision <= savedRevision.current) return
    savedRevision.current = state.revision
    const draft = { revision: state.revision + ahead.current, content: draftContent(state, time.totalMs) }
    vault.write(assignmentId, draft)
    if (!isRevision) resender.offer(draft)
  }, [state, assignmentId, resender, time, vault, isRevision])

  useEffect(() => {
    const notice = () => (isPaused ? time.rest(Date.now()) : time.notice(Date.now()))
    if (!isPaused) time.rest(Date.now())
    const flush = () => void resender.flush()
    for (const sign of signsOfLife) window.addEventListener(sign, notice, { passive: true })
    for (const event of timesToSend) window.addEventListener(event, flush)
    return () => {
      for (const sign of signsOfLife) window.removeEventListener(sign, notice)
      for (const event of timesToSend) window.removeEventListener(event, flush)
      flush()
    }
  }, [resender, time, isPaused])

  useBeforeSignOut(useCallback(() => resender.flush(), [resender]))

  /** Ends drafting, because the task is submitted or given back. */
  const close = useCallback(() => resender.stop(), [resender])

  return { state, dispatch: dispatch as (command: Command) => void, status, activeMs: () => time.totalMs, close }
}

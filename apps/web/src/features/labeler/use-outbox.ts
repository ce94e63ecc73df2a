import type { SubmitJudgment } from "@readback/domain"
import { useCallback, useEffect, useRef, useState } from "react"
import { client } from "../../api/api.ts"
import { createDraftVault } from "./draft-vault.ts"
import { createOutbox } from "./outbox.ts"
import type { LabelingReceipt } from "./task.ts"
import { OutboxSender, type OutboxStatus } from "./outbox-sender.ts"

/** Submitted judgments on their way: `submit` returns at once, the rest happens behind the next task. */
export function useOutbox(
  { personId, projectId }: { readonly personId: string; readonly projectId: string },
  on: {
    accepted: (judgment: SubmitJudgment, receipt: LabelingReceipt) => void
    refused: (judgment: SubmitJudgment, message: string, failure: string) => void
  },
) {
  const [status, setStatus] = useState<OutboxStatus>({ waiting: 0, because: "sending" })
  const callbacks = useRef(on)
  useEffect(() => {
    callbacks.current = on
  })
  const [{ outbox, sender }] = useState(() => {
    const box = createOutbox(window.localStorage, `${personId}:${projectId}`)
    const vault = createDraftVault(window.localStorage, personId)
    const sending = new OutboxSender(box, {
      send: (judgment) => client.labeling.submit.mutate(judgment),
      onStatus: setStatus,
      onAccepted: (judgment, receipt) => {
        vault.remove(judgment.assignmentId, Number.POSITIVE_INFINITY)
        callbacks.current.accepted(judgment, receipt)
      },
      onRefused: (judgment, { message, failure }) => callbacks.current.refused(judgment, message, failure),
    })
    return { outbox: box, sender: sending }
  })

  useEffect(() => {
    const kick = () => sender.kick()
    kick()
    for (const event of ["online", "focus"]) window.addEventListener(event, kick)
    return () => {
      for (const event of ["online", "focus"]) window.removeEventListener(event, kick)
      sender.stop()
    }
  }, [sender])

  const submit = useCallback(
    (judgment: SubmitJudgment) => {
      outbox.add(judgment)
      sender.kick()
    },
    [outbox, sender],
  )
  const pending = useCallback(() => outbox.list().map((judgment) => judgment.assignmentId), [outbox])
  return { status, submit, pending }
}

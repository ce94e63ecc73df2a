import type { OutboxStatus } from "./outbox-sender.ts"
import type { SendingStatus } from "./resender.ts"

/** Where the work is: on the server, on its way, or kept in this browser until it can be sent. Spoken when it changes. */
export function WorkStatus({ draft, outbox }: { readonly draft: SendingStatus; readonly outbox: OutboxStatus }) {
  const isSignedOut = draft === "signed-out" || (outbox.waiting > 0 && outbox.because === "signed-out")
  const isWaiting = isSignedOut || draft === "offline" || (outbox.waiting > 0 && outbox.because === "offline")
  return (
    <span className={`text-xs ${isWaiting ? "font-semibold text-warning" : "text-muted"}`}>
      <span role="status" data-testid="work-status">
        {isSignedOut ? "Your session ended. Everything is kept in this browser." : textOf(draft, outbox)}
      </span>
      {isSignedOut && (
        <>
          {" "}
          <a className="underline" href="/sign-in" target="_blank" rel="noreferrer">
            Sign in in a new tab
          </a>
          , then come back here.
        </>
      )}
    </span>
  )
}

function textOf(draft: SendingStatus, outbox: OutboxStatus): string {
  const waiting = outbox.waiting === 1 ? "1 judgment" : `${outbox.waiting} judgments`
  if (outbox.waiting > 0 && outbox.because === "offline")
    return `No connection: ${waiting} kept here, sent when it is back.`
  if (draft === "offline") return "No connection: your draft is kept in this browser."
  if (draft === "sending") return "Saving…"
  return "All work saved"
}

import type { Finding } from "@readback/glossary"
import { useContext } from "react"
import { Button } from "../../../ui/button.tsx"
import { disputeKey, DisputesContext } from "./disputes.ts"

interface DisputeOfferProps {
  readonly finding: Finding | undefined
  /** Null where it is in the rewrite, absent where it is in neither. */
  readonly responseId: string | null | undefined
  readonly text: string
}

/** Offers to mark a finding as wrong where it stands, or to take the mark back; nothing where the finding is of no term. */
export function DisputeOffer({ finding, responseId, text }: DisputeOfferProps) {
  const disputes = useContext(DisputesContext)
  if (disputes === undefined || responseId === undefined || finding?.termId === undefined) return null
  const dismissalId = disputes.dismissed.get(disputeKey(responseId, finding))
  if (dismissalId === undefined) {
    return (
      <Button variant="quiet" size="compact" onPress={() => disputes.ask({ finding, responseId, text })}>
        Wrong here…
      </Button>
    )
  }
  return (
    <span className="flex flex-wrap items-center gap-2 text-xs text-muted">
      You marked this as wrong.
      <Button variant="quiet" size="compact" onPress={() => disputes.restore(dismissalId)}>
        Take it back
      </Button>
    </span>
  )
}

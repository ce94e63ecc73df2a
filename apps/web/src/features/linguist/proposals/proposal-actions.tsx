import { useState } from "react"
import { Button } from "../../../ui/button.tsx"
import type { Move } from "./move-dialog.tsx"
import { MoveDialog } from "./move-dialog.tsx"

interface ProposalActionsProps {
  readonly proposalId: string
  readonly moves: readonly Move[]
}

/** The ways on and back for a proposal. */
export function ProposalActions({ proposalId, moves }: ProposalActionsProps) {
  const [open, setOpen] = useState<Move>()
  return (
    <>
      {moves.toReversed().map((move) => (
        <Button
          key={move.deed}
          variant={move.isPrimary === true ? "primary" : "secondary"}
          onPress={() => setOpen(move)}
        >
          {move.deed}
        </Button>
      ))}
      {open !== undefined && <MoveDialog proposalId={proposalId} move={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

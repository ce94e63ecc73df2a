import { useMutation } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx"
import { useGlossaryChange } from "../use-glossary-change.ts"

interface BringBackProps {
  readonly glossaryId: string
  readonly releaseId: string
  readonly number: number
}

/** Proposes to make the glossary again what an older release was. */
export function BringBack({ glossaryId, releaseId, number }: BringBackProps) {
  const [isAsking, setIsAsking] = useState(false)
  const navigate = useNavigate()
  const changed = useGlossaryChange()
  const bring = useMutation(
    api.proposals.rollback.mutationOptions({
      onSuccess: async ({ proposalId }) => {
        await changed()
        await navigate({
          to: "/workbench/$glossaryId/proposals/$proposalId",
          params: { glossaryId, proposalId },
        })
      },
    }),
  )
  return (
    <>
      <Button
        variant="quiet"
        size="compact"
        aria-label={`Bring release ${number} back`}
        onPress={() => setIsAsking(true)}
      >
        Bring back
      </Button>
      <ConfirmDialog
        title={`Bring release ${number} back?`}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        deed="Begin the proposal"
        onConfirm={() => bring.mutate({ glossaryId, releaseId })}
        isPending={bring.isPending}
        error={bring.error === null ? undefined : failureOf(bring.error).message}
      >
        This begins a proposal that makes the glossary what it was in release {number}. Like any other it is approved by
        another linguist and goes out as a new release; no release is lost.
      </ConfirmDialog>
    </>
  )
}

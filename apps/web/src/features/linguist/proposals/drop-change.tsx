import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx"
import { useGlossaryChange } from "../use-glossary-change.ts"

interface DropChangeProps {
  readonly proposalId: string
  readonly conceptId: string
  readonly name: string
}

/** Takes what a draft makes of one concept out of it. */
export function DropChange({ proposalId, conceptId, name }: DropChangeProps) {
  const [isAsking, setIsAsking] = useState(false)
  const changed = useGlossaryChange()
  const drop = useMutation(
    api.proposals.dropChanges.mutationOptions({
      onSuccess: async () => {
        setIsAsking(false)
        await changed(`The change of ${name} is taken out`)
      },
    }),
  )
  return (
    <>
      <Button
        variant="quiet"
        size="compact"
        aria-label={`Take out the change of ${name}`}
        onPress={() => setIsAsking(true)}
      >
        Take out
      </Button>
      <ConfirmDialog
        title={`Take out the change of ${name}?`}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        deed="Take it out"
        onConfirm={() => drop.mutate({ proposalId, conceptIds: [conceptId] })}
        isPending={drop.isPending}
        error={drop.error === null ? undefined : failureOf(drop.error).message}
      >
        The concept stays as the glossary has it. What was written in this proposal about it is lost.
      </ConfirmDialog>
    </>
  )
}

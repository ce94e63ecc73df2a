import { type Concept, conceptName } from "@readback/glossary"
import { useMutation } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Breadcrumb } from "../../../ui/breadcrumb.tsx"
import { PageHeader } from "../../../ui/page-header.tsx"
import { inputOf } from "../concept-input.ts"
import { useGlossaryChange } from "../use-glossary-change.ts"
import type { ProposedChange } from "../workbench/use-changes.ts"
import { MergeView } from "./merge-view.tsx"

interface StaleMergeProps {
  readonly glossaryId: string
  readonly proposalId: string
  readonly change: ProposedChange
  /** The concept as the glossary has it now. */
  readonly inHead: Concept | null
  readonly onDone: () => void
}

/** Brings a change together with what the glossary became after it began. */
export function StaleMerge({ glossaryId, proposalId, change, inHead, onDone }: StaleMergeProps) {
  const changed = useGlossaryChange()
  const [isLate, setIsLate] = useState(false)
  const save = useMutation(
    api.proposals.saveConcept.mutationOptions({
      onSuccess: async (result) => {
        setIsLate(result.kind === "conflict")
        await changed(result.kind === "saved" ? "Merged" : undefined)
        if (result.kind === "saved") onDone()
      },
    }),
  )
  const { before, after } = change
  const named = after ?? before ?? inHead
  return (
    <>
      <PageHeader
        title={`Merge ${named === null ? "a concept" : conceptName(named)}`}
        breadcrumb={
          <Breadcrumb current="Merge">
            <Link to="/workbench/$glossaryId/proposals/$proposalId" params={{ glossaryId, proposalId }}>
              Proposal
            </Link>
          </Breadcrumb>
        }
      />
      <MergeView
        base={before}
        mine={after}
        theirs={inHead}
        owner="the glossary’s"
        isPending={save.isPending}
        error={
          isLate
            ? "Somebody else changed it in this proposal just now; the page shows the newest version."
            : save.error === null
              ? undefined
              : failureOf(save.error).message
        }
        onBack={onDone}
        onMerge={(merged) =>
          save.mutate({
            proposalId,
            conceptId: change.conceptId,
            after: inputOf(merged),
            revision: change.revision,
            onHead: true,
          })
        }
      />
    </>
  )
}

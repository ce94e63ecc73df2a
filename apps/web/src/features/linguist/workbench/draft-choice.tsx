import { Link } from "@tanstack/react-router"
import { Button } from "../../../ui/button.tsx"
import { Select } from "../../../ui/select.tsx"
import type { DraftProposal } from "./use-draft-proposal.tsx"

const NONE = ""

interface DraftChoiceProps {
  readonly glossaryId: string
  readonly draft: DraftProposal
}

/** To which proposal a person's changes go. */
export function DraftChoice({ glossaryId, draft }: DraftChoiceProps) {
  const { drafts, chosen, choose, start, dialog } = draft
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="w-72">
        <Select
          label="Your changes go to"
          options={[
            { id: NONE, label: "A proposal not yet begun" },
            ...drafts.map(({ id, number, title }) => ({ id, label: `${number}. ${title}` })),
          ]}
          value={chosen?.id ?? NONE}
          onChange={(id) => choose(id === NONE ? undefined : id)}
        />
      </div>
      {chosen === undefined ? (
        <Button onPress={() => void start()}>New proposal</Button>
      ) : (
        <Link
          to="/workbench/$glossaryId/proposals/$proposalId"
          params={{ glossaryId, proposalId: chosen.id }}
          className="inline-flex min-h-9 items-center text-sm text-accent-ink underline"
        >
          Look at the proposal
        </Link>
      )}
      {dialog}
    </div>
  )
}

import { skipToken, useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { PageHeader } from "../../../ui/page-header.tsx"
import { Skeleton } from "../../../ui/skeleton.tsx"
import { useDraftProposal } from "../workbench/use-draft-proposal.tsx"
import { type GlossaryHead, useHead } from "../workbench/use-head.ts"
import { ConceptEditor } from "./concept-editor.tsx"
import { StaleMerge } from "./stale-merge.tsx"

interface ConceptEditingScreenProps {
  readonly glossaryId: string
  readonly conceptId: string
  /** The proposal that the address names. */
  readonly proposalId: string | undefined
  readonly isNew: boolean
  readonly isMerging: boolean
  readonly onMerged: () => void
}

/** Where one concept is written. */
export function ConceptEditingScreen(props: ConceptEditingScreenProps) {
  const { glossaryId } = props
  const head = useHead(glossaryId)
  const mayEdit = useMay("glossary:edit")
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-5 px-4 py-6 sm:px-6">
      {!mayEdit ? (
        <>
          <PageHeader title="Edit a concept" />
          <Notice kind="warning" title="Linguists edit glossaries" isAnnounced={false}>
            You can read every concept in the reading room.
          </Notice>
        </>
      ) : (
        <>
          {head.data === undefined && <PageHeader title="Concept" />}
          <Loaded query={head} subject="The glossary" lines={12}>
            {(loaded) => <WithDraft {...props} head={loaded} />}
          </Loaded>
        </>
      )}
    </div>
  )
}

function WithDraft({ head, ...props }: ConceptEditingScreenProps & { readonly head: GlossaryHead }) {
  const { glossaryId, conceptId, proposalId: preferred, isNew, isMerging, onMerged } = props
  const draft = useDraftProposal(glossaryId, preferred)
  const proposalId = draft.chosen?.id
  const change = useQuery(
    api.proposals.change.queryOptions(proposalId === undefined ? skipToken : { proposalId, conceptId }, {
      staleTime: 0,
    }),
  )
  const isReady = draft.isLoaded && (proposalId === undefined || change.data !== undefined)
  // Once the form is there it stays, also while what another draft makes of the concept is on its way.
  const [wasReady, setWasReady] = useState(isReady)
  if (isReady && !wasReady) setWasReady(true)
  if (!isReady && !wasReady) {
    return (
      <>
        <PageHeader title="Concept" />
        {change.error === null ? (
          <Skeleton lines={10} />
        ) : (
          <Loaded query={change} subject="The concept">
            {() => null}
          </Loaded>
        )}
      </>
    )
  }
  const known = proposalId === undefined ? null : (change.data?.change ?? null)
  const inHead = head.concepts.find(({ id }) => id === conceptId) ?? null
  if (isMerging && known !== null && proposalId !== undefined && known.isStale) {
    return (
      <StaleMerge
        key={known.revision}
        glossaryId={glossaryId}
        proposalId={proposalId}
        change={known}
        inHead={change.data?.head ?? null}
        onDone={onMerged}
      />
    )
  }
  if (inHead === null && known === null && !isNew) {
    return (
      <>
        <PageHeader title="Concept" />
        <EmptyState
          title="The glossary has no such concept"
          action={
            <Link to="/workbench/$glossaryId" params={{ glossaryId }} className="text-accent-ink underline">
              Back to the workbench
            </Link>
          }
        >
          It may stand in another draft, or have been removed.
        </EmptyState>
      </>
    )
  }
  return (
    <ConceptEditor
      key={conceptId}
      head={head}
      conceptId={conceptId}
      draft={draft}
      change={known}
      loaded={{
        proposalId: proposalId ?? null,
        revision: known?.revision ?? null,
        base: known === null ? inHead : (known.after ?? known.before),
      }}
    />
  )
}

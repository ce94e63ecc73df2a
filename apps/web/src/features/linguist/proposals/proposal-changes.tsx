import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useDeferredValue, useState } from "react"
import { useAccount } from "../../../api/account.ts"
import { client } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { Badge, type BadgeTone } from "../../../ui/badge.tsx"
import { Button } from "../../../ui/button.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Section } from "../../../ui/section.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { ChangeDetails } from "../change-details.tsx"
import { changeOfConcept } from "../change-of-concept.ts"
import { draftMemory } from "../workbench/draft-memory.ts"
import { DropChange } from "./drop-change.tsx"
import type { ProposedChange } from "../workbench/use-changes.ts"

const looks: Readonly<Record<ProposedChange["kind"], { readonly tone: BadgeTone; readonly word: string }>> = {
  added: { tone: "success", word: "Added" },
  removed: { tone: "error", word: "Removed" },
  changed: { tone: "accent", word: "Changed" },
}

interface ProposalChangesProps {
  readonly glossaryId: string
  readonly proposalId: string
  readonly mayEdit: boolean
}

/** What a proposal makes of each concept, field by field. */
export function ProposalChanges({ glossaryId, proposalId, mayEdit }: ProposalChangesProps) {
  const personId = useAccount().id
  const [text, setText] = useState("")
  const query = useDeferredValue(text.trim())
  const list = useInfiniteQuery({
    // Under the name of the router, so that it is asked for anew with everything else about proposals.
    queryKey: [["proposals", "changePages"], proposalId, query],
    queryFn: ({ pageParam: after }) =>
      client.proposals.changes.query({ proposalId, query, ...(after === null ? {} : { after }) }),
    initialPageParam: null as { name: string; conceptId: string } | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  return (
    <Section title="Changes">
      <Loaded query={list} subject="The changes" lines={6}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          const total = pages[0]?.total ?? 0
          if (total === 0 && query === "")
            return (
              <EmptyState
                title="It changes nothing yet"
                action={
                  mayEdit && (
                    <Link
                      to="/workbench/$glossaryId"
                      params={{ glossaryId }}
                      onClick={() => draftMemory(personId, glossaryId).keep(proposalId)}
                      className="text-accent-ink underline"
                    >
                      Open the workbench
                    </Link>
                  )
                }
              >
                Edit concepts in the workbench while your changes go to this proposal.
              </EmptyState>
            )
          return (
            <>
              <div className="flex flex-wrap items-end justify-between gap-3">
                <div className="w-full max-w-md">
                  <TextField label="Search the changes" type="search" value={text} onChange={setText} />
                </div>
                <output className="text-sm text-muted">
                  {formatCount(rows.length)} of {countOf(total, "change")} shown
                </output>
              </div>
              {rows.length === 0 ? (
                <EmptyState title="No change is like this">Try fewer letters.</EmptyState>
              ) : (
                <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
                  {rows.map((row) => (
                    <ChangeEntry
                      key={row.conceptId}
                      change={row}
                      glossaryId={glossaryId}
                      proposalId={proposalId}
                      mayEdit={mayEdit}
                    />
                  ))}
                </ul>
              )}
              {list.hasNextPage && (
                <div>
                  <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                    Show more
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}

interface ChangeEntryProps extends ProposalChangesProps {
  readonly change: ProposedChange
}

function ChangeEntry({ change, glossaryId, proposalId, mayEdit }: ChangeEntryProps) {
  const { conceptId, name, kind, before, after, editor, isStale } = change
  const details = changeOfConcept(before, after)
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={looks[kind].tone}>{looks[kind].word}</Badge>
        {mayEdit ? (
          <Link
            to="/workbench/$glossaryId/concepts/$conceptId"
            params={{ glossaryId, conceptId }}
            search={{ proposal: proposalId }}
            className="font-semibold text-accent-ink underline"
          >
            {name}
          </Link>
        ) : (
          <span className="font-semibold">{name}</span>
        )}
        {isStale && (
          <>
            <Badge tone="warning">The glossary moved on</Badge>
            {mayEdit && (
              <Link
                to="/workbench/$glossaryId/concepts/$conceptId"
                params={{ glossaryId, conceptId }}
                search={{ proposal: proposalId, merge: true }}
                className="text-sm text-accent-ink underline"
              >
                Merge {name}
              </Link>
            )}
          </>
        )}
        <span className="ml-auto flex items-center gap-2 text-sm text-muted">
          {editor !== null && <>by {editor}</>}
          {mayEdit && <DropChange proposalId={proposalId} conceptId={conceptId} name={name} />}
        </span>
      </div>
      {details !== undefined && <ChangeDetails change={details} />}
    </li>
  )
}

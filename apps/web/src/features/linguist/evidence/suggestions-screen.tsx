import type { SuggestionState } from "@readback/domain"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { Button } from "../../../ui/button.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Tabs } from "../../../ui/tabs.tsx"
import { useGlossaryChange } from "../use-glossary-change.ts"
import { type GlossaryHead, useHead } from "../workbench/use-head.ts"
import { usePageKeys } from "../workbench/use-page-keys.ts"
import { DeclineDialog } from "./decline-dialog.tsx"
import { EvidencePage } from "./evidence-page.tsx"
import { PlaceDialog } from "./place-dialog.tsx"
import { SuggestionDetail } from "./suggestion-detail.tsx"
import { SuggestionList } from "./suggestion-list.tsx"
import type { Suggestion } from "./suggestion.ts"

const states = [
  { id: "open", label: "Open" },
  { id: "accepted", label: "Accepted" },
  { id: "declined", label: "Declined" },
] as const

const empty: Readonly<Record<SuggestionState, { readonly title: string; readonly words: string }>> = {
  open: {
    title: "No suggestion waits",
    words: "Labelers suggest terms from the task they are on; what they send arrives here.",
  },
  accepted: { title: "Nothing was accepted yet", words: "Suggestions that go into a draft are kept here." },
  declined: { title: "Nothing was declined yet", words: "Suggestions that are not taken are kept here." },
}

interface SuggestionsScreenProps {
  readonly glossaryId: string
  readonly state: SuggestionState
  readonly onState: (state: SuggestionState) => void
}

/** The inbox of terms that labelers miss. */
export function SuggestionsScreen({ glossaryId, state, onState }: SuggestionsScreenProps) {
  const list = useQuery(api.evidence.suggestions.queryOptions({ glossaryId, state }))
  const head = useHead(glossaryId)
  return (
    <EvidencePage
      glossaryId={glossaryId}
      title="Suggestions"
      description="Terms that labelers miss in the glossary. They learn what becomes of each."
    >
      <Tabs label="State" tabs={states} current={state} onChange={onState}>
        <Loaded query={list} subject="The suggestions" lines={8}>
          {(suggestions) =>
            suggestions.length === 0 ? (
              <EmptyState title={empty[state].title}>{empty[state].words}</EmptyState>
            ) : (
              <Loaded query={head} subject="The glossary" lines={8}>
                {(loaded) => <Inbox key={state} head={loaded} suggestions={suggestions} />}
              </Loaded>
            )
          }
        </Loaded>
      </Tabs>
    </EvidencePage>
  )
}

interface InboxProps {
  readonly head: GlossaryHead
  readonly suggestions: readonly Suggestion[]
}

function Inbox({ head, suggestions }: InboxProps) {
  const [place, setPlace] = useState(0)
  const [asking, setAsking] = useState<{ readonly kind: "accept" | "decline"; readonly conceptId?: string }>()
  const queries = useQueryClient()
  const changed = useGlossaryChange()
  // The next one moves up where one is decided.
  const at = Math.min(place, suggestions.length - 1)
  const chosen = suggestions[at]
  const decide = useMutation(
    api.evidence.decide.mutationOptions({
      onSuccess: async (_answer, { place: taken }) => {
        setAsking(undefined)
        await Promise.all([
          queries.invalidateQueries(api.evidence.suggestions.pathFilter()),
          queries.invalidateQueries(api.evidence.counts.pathFilter()),
          changed(taken === undefined ? "Declined. Its author learns of it" : "Accepted into the draft"),
        ])
      },
    }),
  )
  const isOpen = chosen?.state === "open"
  const ask = (kind: "accept" | "decline", conceptId?: string) => {
    decide.reset()
    setAsking(conceptId === undefined ? { kind } : { kind, conceptId })
  }
  const keys = isOpen ? { a: () => ask("accept"), d: () => ask("decline") } : undefined
  usePageKeys(keys ?? noKeys)
  if (chosen === undefined) return null
  const close = () => setAsking(undefined)
  const { suggestionId } = chosen
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(16rem,22rem)_minmax(0,1fr)]">
      <div className="flex flex-col gap-2">
        <SuggestionList
          suggestions={suggestions}
          chosenId={chosen.suggestionId}
          onChoose={(id) =>
            setPlace(
              Math.max(
                0,
                suggestions.findIndex((one) => one.suggestionId === id),
              ),
            )
          }
        />
        <p className="text-xs text-muted">
          {isOpen ? "Arrows go through the list, A accepts, D declines." : "Arrows go through the list."}
        </p>
      </div>
      <SuggestionDetail
        key={chosen.suggestionId}
        head={head}
        suggestion={chosen}
        onAdd={isOpen ? (conceptId) => ask("accept", conceptId) : undefined}
        actions={
          isOpen && (
            <>
              <Button aria-keyshortcuts="d" onPress={() => ask("decline")}>
                Decline…
              </Button>
              <Button variant="primary" aria-keyshortcuts="a" onPress={() => ask("accept")}>
                Accept…
              </Button>
            </>
          )
        }
      />
      {asking?.kind === "accept" && (
        <PlaceDialog
          head={head}
          term={chosen.term}
          conceptId={asking.conceptId}
          isAnswered
          onPlace={({ place: taken, reply }) => decide.mutate({ suggestionId, place: taken, reply })}
          isPending={decide.isPending}
          error={decide.error}
          onClose={close}
        />
      )}
      {asking?.kind === "decline" && (
        <DeclineDialog
          term={chosen.term}
          author={chosen.author}
          onDecline={(reply) => decide.mutate({ suggestionId, reply })}
          isPending={decide.isPending}
          error={decide.error}
          onClose={close}
        />
      )}
    </div>
  )
}

const noKeys = {}

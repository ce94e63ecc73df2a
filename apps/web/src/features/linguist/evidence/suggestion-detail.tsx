import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { buttonStyle } from "../../../ui/button-style.ts"
import { formatInstant } from "../../../words/format-instant.ts"
import type { GlossaryHead } from "../workbench/use-head.ts"
import { MarkedWords } from "./marked-words.tsx"
import { SimilarConcepts } from "./similar-concepts.tsx"
import type { Suggestion } from "./suggestion.ts"

interface SuggestionDetailProps {
  readonly head: GlossaryHead
  readonly suggestion: Suggestion
  readonly onAdd?: ((conceptId: string) => void) | undefined
  readonly actions: ReactNode
}

/** One suggestion: what is meant, where it was read, what the glossary has of it, and what became of it. */
export function SuggestionDetail({ head, suggestion, onAdd, actions }: SuggestionDetailProps) {
  const { glossaryId } = head
  const { term, note, context, author, project, createdAt, state, reply, decidedAt, proposalId } = suggestion
  return (
    <section aria-label={`Suggestion ${term}`} className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg font-bold break-words">{term}</h2>
          <p className="text-sm text-muted">
            {author} · {project} · {formatInstant(createdAt)}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Link
            to="/workbench/$glossaryId/concordance"
            params={{ glossaryId }}
            search={{ words: term }}
            className={buttonStyle()}
          >
            Find in texts
          </Link>
          {actions}
        </div>
      </div>
      <div className="flex flex-col gap-1">
        <h3 className="text-sm font-semibold">What the author says</h3>
        {note === "" ? <p className="text-sm text-muted">Nothing.</p> : <p className="max-w-prose">{note}</p>}
      </div>
      {context !== "" && (
        <figure className="rounded-md border border-line bg-sunken px-3 py-2">
          <figcaption className="text-xs font-semibold text-muted">Where it was read</figcaption>
          <blockquote className="mt-1 max-w-prose whitespace-pre-line">
            <MarkedWords text={context} words={term} />
          </blockquote>
        </figure>
      )}
      {state !== "open" && (
        <div className="flex flex-col gap-1 rounded-md border border-line bg-surface px-3 py-2 text-sm">
          <p className="font-semibold">
            {state === "accepted" ? "Accepted" : "Declined"}
            {decidedAt !== null && `, ${formatInstant(decidedAt)}`}
          </p>
          {reply !== "" && <p>“{reply}”</p>}
          {proposalId !== null && (
            <p>
              <Link
                to="/workbench/$glossaryId/proposals/$proposalId"
                params={{ glossaryId, proposalId }}
                className="text-accent-ink underline"
              >
                Look at the proposal
              </Link>
              , where the change can be taken out again as long as it is a draft.
            </p>
          )}
        </div>
      )}
      <div className="flex flex-col gap-2">
        <h3 className="text-sm font-semibold">What the glossary has of these words</h3>
        <SimilarConcepts head={head} words={term} onAdd={onAdd} />
      </div>
    </section>
  )
}

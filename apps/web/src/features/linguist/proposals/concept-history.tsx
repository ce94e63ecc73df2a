import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { Section } from "../../../ui/section.tsx"
import { formatInstant } from "../../../words/format-instant.ts"
import { ChangeDetails } from "../change-details.tsx"
import { changeOfConcept } from "../change-of-concept.ts"

interface ConceptHistoryProps {
  readonly glossaryId: string
  readonly conceptId: string
}

/** What approved proposals made of a concept, and who wrote and approved that. */
export function ConceptHistory({ glossaryId, conceptId }: ConceptHistoryProps) {
  const history = useQuery(api.glossaries.history.queryOptions({ glossaryId, conceptId }))
  return (
    <Section title="History">
      <Loaded query={history} subject="The history" lines={3}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="text-sm text-muted">No proposal has changed it: it is as it was first imported.</p>
          ) : (
            <ol className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
              {entries.map(({ proposalId, number, title, before, after, editor, approver, releaseNumber, at }) => {
                const change = changeOfConcept(before, after)
                return (
                  <li key={proposalId} className="flex flex-col gap-2 px-4 py-3">
                    <p className="text-sm">
                      <Link
                        to="/workbench/$glossaryId/proposals/$proposalId"
                        params={{ glossaryId, proposalId }}
                        className="font-semibold text-accent-ink underline"
                      >
                        {number}. {title}
                      </Link>{" "}
                      <span className="text-muted">
                        {[
                          releaseNumber === null ? "approved, not yet released" : `release ${releaseNumber}`,
                          formatInstant(at),
                          editor === null ? "" : `by ${editor}`,
                          approver === null ? "" : `approved by ${approver}`,
                        ]
                          .filter((part) => part !== "")
                          .join(" · ")}
                      </span>
                    </p>
                    {change?.kind === "changed" ? (
                      <ChangeDetails change={change} />
                    ) : (
                      <p className="text-sm">{after === null ? "It was taken out." : "It came into the glossary."}</p>
                    )}
                  </li>
                )
              })}
            </ol>
          )
        }
      </Loaded>
    </Section>
  )
}

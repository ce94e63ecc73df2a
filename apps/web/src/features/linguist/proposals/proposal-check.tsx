import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { inferRouterOutputs } from "@trpc/server"
import { Children, type ReactNode, useState } from "react"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { Badge } from "../../../ui/badge.tsx"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/section.tsx"
import { countOf } from "../../../words/format-count.ts"

type Checked = inferRouterOutputs<AppRouter>["proposals"]["check"]

const SHOWN = 10
/** Concepts of one problem that links lead to. */
const LINKED = 5

interface ProposalCheckProps {
  readonly glossaryId: string
  readonly proposalId: string
  readonly mayEdit: boolean
}

/** What a proposal would bring into the glossary, and what keeps it from being approved. */
export function ProposalCheck({ glossaryId, proposalId, mayEdit }: ProposalCheckProps) {
  const check = useQuery(api.proposals.check.queryOptions({ proposalId }))
  return (
    <Section title="Check" description="Problems that the glossary does not have without this proposal.">
      <Loaded query={check} subject="The check" lines={3}>
        {({ counts, issues, stale }) => {
          if (counts.errors + counts.warnings + counts.stale === 0)
            return (
              <Notice kind="success" title="Nothing stands against it" isAnnounced={false}>
                Every example is treated as stated, and no concept has changed in the glossary meanwhile.
              </Notice>
            )
          return (
            <>
              {counts.errors > 0 && (
                <Notice
                  kind="error"
                  title={`${countOf(counts.errors, "error")} to mend before it can be approved`}
                  isAnnounced={false}
                />
              )}
              {stale.length > 0 && (
                <Notice
                  kind="warning"
                  title={`${countOf(counts.stale, "concept")} changed in the glossary after this began`}
                  isAnnounced={false}
                >
                  <ul className="flex flex-col gap-1">
                    {stale.slice(0, SHOWN).map(({ conceptId, name }) => (
                      <li key={conceptId}>
                        {mayEdit ? (
                          <Link
                            to="/workbench/$glossaryId/concepts/$conceptId"
                            params={{ glossaryId, conceptId }}
                            search={{ proposal: proposalId, merge: true }}
                            className="text-accent-ink underline"
                          >
                            Merge {name}
                          </Link>
                        ) : (
                          name
                        )}
                      </li>
                    ))}
                  </ul>
                  {!mayEdit && "They are merged in the draft: hand it back to its author."}
                </Notice>
              )}
              {issues.length > 0 && (
                <Issues issues={issues} glossaryId={glossaryId} proposalId={proposalId} mayEdit={mayEdit} />
              )}
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}

interface IssuesProps extends ProposalCheckProps {
  readonly issues: Checked["issues"]
}

function Issues({ issues, glossaryId, proposalId, mayEdit }: IssuesProps) {
  const [shown, setShown] = useState(SHOWN)
  return (
    <>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm shadow-raised">
        {Children.toArray(
          issues.slice(0, shown).map(({ severity, message, conceptId, conceptIds = [] }) => (
            <li className="flex items-start gap-3 px-4 py-2">
              <Badge tone={severity === "error" ? "error" : "warning"}>
                {severity === "error" ? "Error" : "Warning"}
              </Badge>
              <span className="min-w-0 grow">{message}</span>
              {mayEdit && conceptId !== undefined && (
                <ConceptLink glossaryId={glossaryId} proposalId={proposalId} conceptId={conceptId}>
                  Open the concept
                </ConceptLink>
              )}
              {mayEdit && conceptIds.length > 0 && (
                <span className="flex max-w-56 shrink-0 flex-col items-end gap-1 text-right">
                  {conceptIds.slice(0, LINKED).map((id) => (
                    <ConceptLink key={id} glossaryId={glossaryId} proposalId={proposalId} conceptId={id}>
                      {/* An address is told from others by its end. */}
                      Open {id.split(/[/#]/).at(-1) ?? id}
                    </ConceptLink>
                  ))}
                </span>
              )}
            </li>
          )),
        )}
      </ul>
      {shown < issues.length && (
        <div>
          <Button onPress={() => setShown(shown + 50)}>Show more of {countOf(issues.length, "problem")}</Button>
        </div>
      )}
    </>
  )
}

interface ConceptLinkProps {
  readonly glossaryId: string
  readonly proposalId: string
  readonly conceptId: string
  readonly children: ReactNode
}

function ConceptLink({ glossaryId, proposalId, conceptId, children }: ConceptLinkProps) {
  return (
    <Link
      to="/workbench/$glossaryId/concepts/$conceptId"
      params={{ glossaryId, conceptId }}
      search={{ proposal: proposalId }}
      className="max-w-full shrink-0 break-words text-accent-ink underline"
    >
      {children}
    </Link>
  )
}

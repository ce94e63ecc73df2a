import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { LevelBadge } from "../../../classification/level-badge.tsx"
import { useMarkPage } from "../../../classification/page-level.ts"
import { Page } from "../../../shell/page.tsx"
import { Breadcrumb } from "../../../ui/breadcrumb.tsx"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { PageHeader } from "../../../ui/page-header.tsx"
import { Facts } from "../facts.tsx"
import { ImpactPanel } from "../impact/impact-panel.tsx"
import { DescribeDialog } from "./describe-dialog.tsx"
import { Discussion } from "./discussion.tsx"
import { movesOf } from "./moves-of.ts"
import { ProposalActions } from "./proposal-actions.tsx"
import { ProposalChanges } from "./proposal-changes.tsx"
import { ProposalCheck } from "./proposal-check.tsx"
import { ProposalStateBadge } from "./proposal-state-badge.tsx"
import { sizeWords } from "./proposal-words.ts"

interface ProposalScreenProps {
  readonly glossaryId: string
  readonly proposalId: string
}

/** One proposal: why, what it changes, what stands against it, what was said, and the ways on. */
export function ProposalScreen({ glossaryId, proposalId }: ProposalScreenProps) {
  const proposal = useQuery(api.proposals.read.queryOptions({ proposalId }))
  const glossary = useQuery(api.glossaries.head.queryOptions({ glossaryId }))
  const isEditor = useMay("glossary:edit")
  const [isDescribing, setIsDescribing] = useState(false)
  useMarkPage(glossary.data?.classification)
  const about = proposal.data
  return (
    <Page>
      <PageHeader
        title={about?.title ?? "Proposal"}
        breadcrumb={
          <Breadcrumb current={about === undefined ? "Proposal" : `Proposal ${about.number}`}>
            <Link to="/workbench/$glossaryId/proposals" params={{ glossaryId }}>
              Proposals of {about?.glossaryName ?? "the glossary"}
            </Link>
          </Breadcrumb>
        }
        aside={
          <>
            {about !== undefined && <ProposalStateBadge state={about.state} />}
            {glossary.data !== undefined && <LevelBadge level={glossary.data.classification} />}
          </>
        }
        actions={
          about !== undefined && (
            <ProposalActions key={about.state} proposalId={proposalId} moves={movesOf({ ...about, isEditor })} />
          )
        }
      />
      <Loaded query={proposal} subject="The proposal" lines={8}>
        {(loaded) => {
          const { state, reason, counts, author, approver, contributors, mayEdit, whyNot, releaseId, releaseNumber } =
            loaded
          const isOpen = state === "draft" || state === "proposed"
          // What changes nothing yet has nothing to check.
          const isTelling = isOpen && counts.added + counts.changed + counts.removed > 0
          return (
            <>
              {state === "proposed" && whyNot !== null && isEditor && (
                <Notice kind="info" title="You cannot approve this proposal" isAnnounced={false}>
                  {whyNot}
                </Notice>
              )}
              {state === "approved" && (
                <Notice
                  kind="success"
                  title="Approved, and waiting for the next release"
                  isAnnounced={false}
                  action={
                    <Link
                      to="/workbench/$glossaryId/publish"
                      params={{ glossaryId }}
                      className="text-accent-ink underline"
                    >
                      Publish a release
                    </Link>
                  }
                />
              )}
              {state === "published" && releaseId !== null && (
                <Notice kind="success" title={`Part of release ${releaseNumber ?? ""}`} isAnnounced={false}>
                  <Link to="/glossaries/$releaseId" params={{ releaseId }} className="text-accent-ink underline">
                    Read the release
                  </Link>
                </Notice>
              )}
              <div className="flex flex-col gap-2">
                {reason === "" ? (
                  <p className="text-muted">No reason is given.</p>
                ) : (
                  <p className="max-w-prose whitespace-pre-line">{reason}</p>
                )}
                <Facts
                  facts={[
                    ["Changes", sizeWords(counts)],
                    ["Begun by", author?.name ?? "The program"],
                    ["Worked on by", contributors.map(({ name }) => name).join(", ")],
                    ["Approved by", approver?.name],
                    ["From the file", loaded.fileName ?? undefined],
                  ]}
                />
                {mayEdit && (
                  <div className="flex flex-wrap gap-2">
                    <Button onPress={() => setIsDescribing(true)}>Change title and reason</Button>
                  </div>
                )}
              </div>
              {isTelling && <ProposalCheck glossaryId={glossaryId} proposalId={proposalId} mayEdit={mayEdit} />}
              {isTelling && <ImpactPanel glossaryId={glossaryId} proposalId={proposalId} />}
              <ProposalChanges glossaryId={glossaryId} proposalId={proposalId} mayEdit={mayEdit} />
              <Discussion proposalId={proposalId} events={loaded.events} />
              {isDescribing && (
                <DescribeDialog
                  proposalId={proposalId}
                  title={loaded.title}
                  reason={reason}
                  onClose={() => setIsDescribing(false)}
                />
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

import { useState } from "react"
import { failureOf } from "../../../api/failure-of.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { Button } from "../../../ui/button.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Notice } from "../../../ui/notice.tsx"
import type { Column } from "../../../ui/table.tsx"
import { Tabs } from "../../../ui/tabs.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { useHead } from "../workbench/use-head.ts"
import { CandidateTable } from "./candidate-table.tsx"
import { EvidencePage } from "./evidence-page.tsx"
import { PlaceDialog } from "./place-dialog.tsx"
import { ReferenceDocuments } from "./reference-documents.tsx"
import { type AbbreviationCandidate, type Candidates, type PhraseCandidate, useCandidates } from "./use-candidates.ts"

/** The lists of the page. */
type CandidateList = "abbreviations" | "phrases" | "documents"

const expansionColumn: Column<AbbreviationCandidate> = {
  id: "expansion",
  header: "Likely stands for",
  className: "min-w-40",
  cell: ({ expansions }) =>
    expansions[0] === undefined ? (
      <span className="text-muted">Not explained</span>
    ) : (
      <ul>
        {expansions.slice(0, 3).map(({ text, count }) => (
          <li key={text}>
            {text} <span className="text-xs text-muted">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    ),
}

const scoreColumn: Column<PhraseCandidate> = {
  id: "score",
  header: "Score",
  isNumeric: true,
  cell: ({ score, backgroundCount }) => (
    <span className="flex flex-col whitespace-nowrap">
      {Math.round(score)}
      <span className="text-xs text-muted">{formatCount(backgroundCount)} in responses</span>
    </span>
  ),
}

interface CandidatesScreenProps {
  readonly glossaryId: string
  readonly list: CandidateList
  readonly onList: (list: CandidateList) => void
}

/** Words of rewrites and reference documents that may be terms. */
export function CandidatesScreen({ glossaryId, list, onList }: CandidatesScreenProps) {
  const head = useHead(glossaryId)
  const { query, rejected, reject, restore, accept } = useCandidates(glossaryId)
  const [accepting, setAccepting] = useState<{ readonly term: string; readonly expansion: string | undefined }>()
  const deeds = {
    glossaryId,
    onAccept: (row: { readonly term: string; readonly expansions?: AbbreviationCandidate["expansions"] }) => {
      accept.reset()
      setAccepting({
        term: row.term,
        expansion: row.expansions === undefined ? undefined : (row.expansions[0]?.text ?? ""),
      })
    },
    onReject: (terms: readonly string[]) => reject.mutate({ glossaryId, terms: [...terms] }),
    isRejecting: reject.isPending,
  }
  const failed = reject.error ?? restore.error
  return (
    <EvidencePage
      glossaryId={glossaryId}
      title="Term candidates"
      description="Words that labelers' rewrites and your reference documents use and the glossary does not have."
    >
      {rejected.length > 0 && (
        <Notice
          kind="info"
          title={
            rejected.length === 1
              ? `“${rejected[0] ?? ""}” is rejected`
              : `${countOf(rejected.length, "candidate")} rejected`
          }
          action={
            <Button isPending={restore.isPending} onPress={() => restore.mutate({ glossaryId, terms: [...rejected] })}>
              Undo
            </Button>
          }
        />
      )}
      {failed !== null && (
        <Notice kind="error" title="Nothing was changed">
          {failureOf(failed).message}
        </Notice>
      )}
      <Tabs
        label="Candidates"
        tabs={[
          { id: "abbreviations", label: "Abbreviations", aside: <Count count={query.data?.abbreviations.length} /> },
          { id: "phrases", label: "Multi-word terms", aside: <Count count={query.data?.phrases.length} /> },
          { id: "documents", label: "Reference documents" },
        ]}
        current={list}
        onChange={onList}
      >
        {list === "documents" ? (
          <ReferenceDocuments glossaryId={glossaryId} />
        ) : (
          <Loaded query={query} subject="The candidates" lines={10}>
            {(found) => (
              <>
                <Sources sources={found.sources} list={list} />
                {found[list].length === 0 ? (
                  <EmptyState
                    title={list === "abbreviations" ? "No unknown abbreviation was found" : "No unknown term was found"}
                    action={<Button onPress={() => onList("documents")}>Add reference documents</Button>}
                  >
                    Candidates come from rewrites and from reference documents: manuals and reports of the field.
                  </EmptyState>
                ) : list === "abbreviations" ? (
                  <CandidateTable
                    label="Unknown abbreviations"
                    rows={found.abbreviations}
                    more={[expansionColumn]}
                    {...deeds}
                  />
                ) : (
                  <CandidateTable label="Multi-word terms" rows={found.phrases} more={[scoreColumn]} {...deeds} />
                )}
              </>
            )}
          </Loaded>
        )}
      </Tabs>
      {accepting !== undefined && head.data !== undefined && (
        <PlaceDialog
          head={head.data}
          term={accepting.term}
          expansion={accepting.expansion}
          onPlace={({ place, expansion }) =>
            accept.mutate(
              { glossaryId, term: accepting.term, expansion, place },
              { onSuccess: () => setAccepting(undefined) },
            )
          }
          isPending={accept.isPending}
          error={accept.error}
          onClose={() => setAccepting(undefined)}
        />
      )}
    </EvidencePage>
  )
}

function Count({ count }: { readonly count: number | undefined }) {
  return count !== undefined && <span className="text-xs text-muted tabular-nums">{formatCount(count)}</span>
}

interface SourcesProps {
  readonly sources: Candidates["sources"]
  readonly list: "abbreviations" | "phrases"
}

function Sources({ sources, list }: SourcesProps) {
  const { documents, rewrites, responses, isComplete } = sources
  return (
    <p className="text-sm text-muted">
      From {countOf(rewrites, "rewrite")} and {countOf(documents, "reference document")}
      {list === "phrases" &&
        `, ranked by how much more often they stand there than in ${countOf(responses, "response")}`}
      .{!isComplete && " There is more text than was looked at: the oldest rewrites are left out."}
    </p>
  )
}

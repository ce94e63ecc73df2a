import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { buttonStyle } from "../../../ui/button-style.ts"
import { ChoiceBar } from "../../../ui/choice-bar.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { countOf } from "../../../words/format-count.ts"
import { ConcordanceFilters } from "./concordance-filters.tsx"
import { ConcordanceLines } from "./concordance-lines.tsx"
import { ConcordanceQuery } from "./concordance-query.tsx"
import { concordanceFile, concordanceInput, type ConcordanceSearch } from "./concordance-search.ts"
import { EvidencePage } from "./evidence-page.tsx"
import { type LineOrder, sortLines } from "./sort-lines.ts"

const orders = [
  { id: "stored", label: "Stored" },
  { id: "left", label: "Left" },
  { id: "right", label: "Right" },
] as const

interface ConcordanceScreenProps {
  readonly glossaryId: string
  readonly search: ConcordanceSearch
  readonly onSearch: (search: ConcordanceSearch) => void
}

/** Where words stand in the texts of projects, with what stands beside them. */
export function ConcordanceScreen({ glossaryId, search, onSearch }: ConcordanceScreenProps) {
  const [order, setOrder] = useState<LineOrder>("stored")
  const input = useMemo(() => concordanceInput(glossaryId, search), [glossaryId, search])
  const found = useQuery({
    ...api.evidence.concordance.queryOptions(input ?? { glossaryId, words: "-" }),
    enabled: input !== undefined,
  })
  return (
    <EvidencePage
      glossaryId={glossaryId}
      title="Concordance"
      description="Every place where words stand in the prompts, responses and rewrites of your projects."
    >
      <ConcordanceQuery glossaryId={glossaryId} search={search} onSearch={onSearch} />
      <ConcordanceFilters glossaryId={glossaryId} search={search} onSearch={onSearch} />
      {input === undefined ? (
        <EmptyState title="Nothing is looked for yet">
          Write a word or a phrase above, or open “Find in texts” at a concept or a candidate.
        </EmptyState>
      ) : (
        <Loaded query={found} subject="The concordance" lines={10}>
          {({ lines, label, isComplete }) => (
            <div className="flex flex-col gap-4">
              <div className="flex flex-wrap items-end justify-between gap-3">
                <p role="status" className="text-sm">
                  {isComplete ? "" : "At least "}
                  <span className="font-semibold">{countOf(lines.length, "place")}</span> with{" "}
                  {search.concept === undefined ? `“${label}”` : `a term of the concept “${label}”`}
                  {!isComplete && " are shown; the file has them all"}
                </p>
                <div className="flex flex-wrap items-end gap-3">
                  <ChoiceBar label="Sort by" choices={orders} value={order} onChange={setOrder} />
                  {lines.length > 0 && (
                    <a href={concordanceFile(input)} download className={buttonStyle()}>
                      <Icon name="download" />
                      Download as CSV
                    </a>
                  )}
                </div>
              </div>
              {lines.length === 0 ? (
                <EmptyState title="It stands nowhere">
                  No text that you may read holds it. Look for fewer words, or with * for other endings; texts are those
                  of projects under this glossary that you are a member of.
                </EmptyState>
              ) : (
                <Sorted key={JSON.stringify(input)} lines={lines} order={order} />
              )}
            </div>
          )}
        </Loaded>
      )}
    </EvidencePage>
  )
}

type Lines = Parameters<typeof ConcordanceLines>[0]["lines"]

function Sorted({ lines, order }: { readonly lines: Lines; readonly order: LineOrder }) {
  const sorted = useMemo(() => sortLines(lines, order, "en"), [lines, order])
  return <ConcordanceLines key={order} lines={sorted} />
}

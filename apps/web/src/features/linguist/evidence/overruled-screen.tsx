import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { countOf } from "../../../words/format-count.ts"
import { EvidencePage } from "./evidence-page.tsx"
import { OverruledPlaces } from "./overruled-places.tsx"
import { OverruledPlot } from "./overruled-plot.tsx"
import { type OverruledTerm, OverruledTable } from "./overruled-table.tsx"

/** The findings that people overrule most: the rules to mend. */
export function OverruledScreen({ glossaryId }: { readonly glossaryId: string }) {
  const overruled = useQuery(api.evidence.overruled.queryOptions({ glossaryId }))
  const [opened, setOpened] = useState<OverruledTerm>()
  return (
    <EvidencePage
      glossaryId={glossaryId}
      title="Overruled findings"
      description="Findings that labelers marked as wrong where they stand. A term of which more than 20 % is overruled, over at least 20 readings, is one to mend."
    >
      <Loaded query={overruled} subject="The overruled findings" lines={8}>
        {({ terms, texts, isComplete }) =>
          terms.length === 0 ? (
            <EmptyState title="Nobody has overruled a finding">
              While labeling, W on a marked term says that the finding is wrong there. Such terms are gathered here.
            </EmptyState>
          ) : (
            <>
              <p className="text-sm text-muted">
                Counted in {countOf(texts, "judged response")} that {texts === 1 ? "holds" : "hold"} one of these terms,
                by the newest release; a finding counts once for each person who read it.
                {!isComplete && " There are more: the figures are of a part of them."}
              </p>
              <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
                <OverruledTable glossaryId={glossaryId} terms={terms} onOpen={setOpened} />
                <OverruledPlot terms={terms} />
              </div>
            </>
          )
        }
      </Loaded>
      {opened !== undefined && (
        <OverruledPlaces glossaryId={glossaryId} term={opened} onClose={() => setOpened(undefined)} />
      )}
    </EvidencePage>
  )
}

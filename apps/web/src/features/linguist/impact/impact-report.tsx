import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Figures } from "../../../ui/figures.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { AffectedTexts } from "./affected-texts.tsx"
import { CodeImpact } from "./code-impact.tsx"
import { FlippedPreferences } from "./flipped-preferences.tsx"
import { secondsWords } from "./impact-words.ts"

type State = inferRouterOutputs<AppRouter>["impact"]["read"]
/** What a preview found. */
export type ImpactResult = Extract<State, { state: "done" }>["result"]

type ConceptCounts = ImpactResult["byConcept"][number]

const conceptColumns: readonly Column<ConceptCounts>[] = [
  { id: "name", header: "Concept", isRowHeader: true, cell: ({ name }) => name },
  { id: "appears", header: "Appear", isNumeric: true, cell: ({ appears }) => formatCount(appears) },
  { id: "disappears", header: "Disappear", isNumeric: true, cell: ({ disappears }) => formatCount(disappears) },
  { id: "changes", header: "Change", isNumeric: true, cell: ({ changes }) => formatCount(changes) },
]

const MOST_CONCEPTS = 12

/** The result of a preview: figures, findings by code and concept, preferences that turn, the most affected texts. */
export function ImpactReport({ result }: { readonly result: ImpactResult }) {
  const { all, byConcept, changed, findings, flips, looked, milliseconds, perSecond, projects, reason, scores } = result
  if (projects.length === 0) {
    return (
      <EmptyState title="No project whose texts you may see uses this glossary">
        A preview looks at projects that are scored by the glossary and of which you are a member as linguist or lead.
        Ask the lead of one to add you.
      </EmptyState>
    )
  }
  const took = `${countOf(looked, "text")} compared in ${secondsWords(milliseconds)}${looked > 0 ? `, ${formatCount(perSecond)} a second` : ""}`
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm text-muted" role="status">
        {`${took}, of ${formatCount(all)} in ${countOf(projects.length, "project")}. `}
        {reason === undefined ? "The others hold no changed term and stay as they are." : `All had to be: ${reason}`}
      </p>
      {changed === 0 ? (
        <Notice kind="success" title="No stored text is affected" isAnnounced={false}>
          Every finding and every score stays as it is.
        </Notice>
      ) : (
        <>
          <Figures
            figures={[
              { label: "Texts affected", value: formatCount(changed), hint: `of ${formatCount(all)}` },
              { label: "New findings", value: formatCount(findings.appears) },
              { label: "Findings gone", value: formatCount(findings.disappears) },
              { label: "Findings changed", value: formatCount(findings.changes), hint: "other words or severity" },
              { label: "Scores fall", value: formatCount(scores.lower), hint: `${formatCount(scores.higher)} rise` },
              {
                label: "Judgments against",
                value: formatCount(flips.judgments.against),
                hint: `${formatCount(flips.judgments.for)} turn in favour`,
              },
            ]}
          />
          <CodeImpact counts={result.byCode} />
          {byConcept.length > 0 && (
            <div className="flex flex-col gap-3">
              <h3 className="text-base font-semibold">Findings by concept</h3>
              <Table
                label="Findings by concept"
                columns={conceptColumns}
                rows={byConcept.slice(0, MOST_CONCEPTS)}
                keyOf={({ conceptId }) => conceptId}
              />
              {byConcept.length > MOST_CONCEPTS && (
                <p className="text-sm text-muted">{`The ${MOST_CONCEPTS} concepts with the most findings.`}</p>
              )}
            </div>
          )}
          <FlippedPreferences flips={flips} projects={projects} />
          <AffectedTexts texts={result.top} changed={changed} projects={projects} />
        </>
      )}
    </div>
  )
}

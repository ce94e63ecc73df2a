import { useQuery } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Section } from "../../ui/section.tsx"
import { ExportCounts } from "./export-counts.tsx"
import { ExportIssues } from "./export-issues.tsx"
import { TrainingRow } from "./training-row.tsx"

interface ExportPreviewProps {
  readonly projectId: string
  readonly target: string
  readonly options: Readonly<Record<string, string>>
}

/** What a file would hold: how many rows, what is left out and why, what the gate says of it, and its first rows. */
export function ExportPreview({ projectId, target, options }: ExportPreviewProps) {
  const preview = useQuery(api.material.previewExport.queryOptions({ projectId, target, options }))
  return (
    <Loaded query={preview} subject="The preview" lines={6}>
      {({ counts, rows, issues }) => (
        <>
          <ExportIssues issues={issues} />
          <ExportCounts counts={counts} />
          {rows.length === 0 ? (
            <EmptyState title="There is no row to export yet">
              Rows come from judgments and from rewrites. The list above says what was left out, and why.
            </EmptyState>
          ) : (
            <Section title="The first rows" description="Exactly as in the file, only broken into lines.">
              {rows.map((row, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- the first rows of a file have no other name
                <TrainingRow key={`${target} ${index}`} row={row} number={index + 1} isOpen={index === 0} />
              ))}
            </Section>
          )}
        </>
      )}
    </Loaded>
  )
}

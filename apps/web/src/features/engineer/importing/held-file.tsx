import { type ColumnMeanings, ImportId, ProjectId } from "@readback/domain"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { IssueList } from "../../../issues/issue-list.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { formatName } from "../format-name.ts"
import { ColumnTable } from "./column-table.tsx"
import { PreviewedTask } from "./previewed-task.tsx"

interface HeldFileProps {
  readonly projectId: string
  readonly importId: string
  readonly columns: ColumnMeanings | undefined
  readonly onColumns: (columns: ColumnMeanings) => void
}

/** What a file holds before anything of it is stored: its columns, its first rows as labelers will see them, its defects. */
export function HeldFile({ projectId, importId, columns, onColumns }: HeldFileProps) {
  const preview = useQuery(
    api.material.previewImport.queryOptions(
      {
        projectId: ProjectId.parse(projectId),
        importId: ImportId.parse(importId),
        ...(columns === undefined ? {} : { columns }),
      },
      { placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  return (
    <Loaded query={preview} subject="The preview">
      {(found) => (
        <>
          <p className="text-sm text-muted">
            {found.format === null ? "No row could be read." : `Read as ${formatName(found.format)}.`} Nothing is stored
            yet.
          </p>
          {found.columns !== null && (
            <ColumnTable
              // What was chosen while the preview of an earlier choice is on its way counts already.
              columns={found.columns.map((one) => ({ ...one, meaning: columns?.[one.name] ?? one.meaning }))}
              isKnown={found.format !== "table" && found.format !== null}
              onChange={onColumns}
            />
          )}
          {found.rows.length > 0 && (
            <section aria-label="The first rows as labelers will see them" className="flex flex-col gap-3">
              <h4 className="text-sm font-semibold">The first rows, as labelers will see them</h4>
              {found.rows.map((row) => (
                <PreviewedTask key={`${row.line}-${row.responses[0]?.text.slice(0, 40) ?? ""}`} row={row} />
              ))}
            </section>
          )}
          {found.rows.length === 0 && (
            <Notice kind="error" title="None of the first rows can be imported">
              The list says why. Mend the file, or say what its columns hold.
            </Notice>
          )}
          {found.issues.length > 0 && (
            <IssueList issues={found.issues} total={found.issues.length} fileName={found.fileName} />
          )}
        </>
      )}
    </Loaded>
  )
}

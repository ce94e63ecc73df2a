import type { BulkEdit } from "@readback/domain"
import { useCallback, useMemo, useRef, useState } from "react"
import { v7 as newId } from "uuid"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { BulkBar } from "./bulk-bar.tsx"
import { ConceptGrid } from "./concept-grid.tsx"
import type { Problems } from "./detect-problems.ts"
import { DraftChoice } from "./draft-choice.tsx"
import { SearchField } from "./search-field.tsx"
import { noSelection, type SelectionCommand, stepSelection } from "./selection.ts"
import { nextOrder } from "./sort-rows.ts"
import { useBulkEdit } from "./use-bulk-edit.ts"
import { useChanges } from "./use-changes.ts"
import { useDraftProposal } from "./use-draft-proposal.tsx"
import type { GlossaryHead } from "./use-head.ts"
import { usePageKeys } from "./use-page-keys.ts"
import { useProblems } from "./use-problems.ts"
import { type TableView, useRows } from "./use-rows.ts"
import { workbenchConcepts } from "./workbench-concepts.ts"
import { WorkbenchFilters } from "./workbench-filters.tsx"

const noProblems: Problems = new Map()

interface ConceptTableProps {
  readonly head: GlossaryHead
  readonly mayEdit: boolean
  readonly view: TableView
  readonly onView: (view: TableView) => void
  readonly onOpen: (conceptId: string, isNew: boolean) => void
}

/** The concepts of a glossary: search, narrow, order, choose, and change many at a time. */
export function ConceptTable({ head, mayEdit, view, onView, onOpen }: ConceptTableProps) {
  const { glossaryId, language, released } = head
  const draft = useDraftProposal(glossaryId)
  const changes = useChanges(draft.chosen?.id)
  const edits = useMemo(() => [...head.edits, ...changes.values()], [head.edits, changes])
  const found = useProblems(released, edits)
  const problems = found ?? noProblems
  const concepts = useMemo(() => workbenchConcepts(head.concepts, changes), [head.concepts, changes])
  const { rows, values } = useRows(concepts, { language, problems, changes }, view)

  const [selection, setSelection] = useState(noSelection)
  const ids = useRef<readonly string[]>([])
  ids.current = useMemo(() => rows.map(({ id }) => id), [rows])
  const select = useCallback(
    (command: SelectionCommand) => setSelection((state) => stepSelection(state, command, ids.current)),
    [],
  )
  const opening = useRef(onOpen)
  opening.current = onOpen
  const open = useCallback((conceptId: string) => opening.current(conceptId, false), [])
  const changeOf = useCallback((conceptId: string) => changes.get(conceptId)?.kind, [changes])
  const chosen = selection.chosen.size === 0 ? [] : concepts.flatMap(({ id }) => (selection.chosen.has(id) ? [id] : []))

  const bulk = useBulkEdit(changes)
  const editChosen = async (edit: BulkEdit) => {
    const proposalId = await draft.ensure()
    if (proposalId !== undefined) bulk.edit.mutate({ proposalId, conceptIds: chosen, edit })
  }
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const begin = () => onOpen(newId(), true)
  usePageKeys({ "/": () => search.current?.focus(), ...(mayEdit ? { n: begin } : {}) })
  const failed = bulk.edit.error ?? bulk.undo.error
  return (
    <div className="flex min-w-0 grow flex-col gap-3">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <SearchField
          inputRef={search}
          value={view.query}
          onChange={(query) => onView({ ...view, query })}
          onLeave={() => {
            grid.current?.focus()
            if (rows[0] !== undefined) select({ kind: "point", id: rows[0].id, how: "only" })
          }}
        />
        {mayEdit && (
          <>
            <DraftChoice glossaryId={glossaryId} draft={draft} />
            <Button variant="primary" aria-keyshortcuts="n" onPress={begin}>
              New concept
            </Button>
          </>
        )}
      </div>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <WorkbenchFilters
          facets={view}
          values={values}
          hasDraft={draft.chosen !== undefined}
          onChange={(facets) => onView({ ...view, ...facets })}
        />
        <output className="text-sm text-muted">
          {rows.length === concepts.length
            ? countOf(concepts.length, "concept")
            : `${formatCount(rows.length)} of ${countOf(concepts.length, "concept")}`}
          {view.query !== "" && <span className="sr-only"> for “{view.query}”</span>}
          {found === undefined && <> · looking for problems</>}
        </output>
      </div>
      {mayEdit && (
        <BulkBar
          count={chosen.length}
          total={rows.length}
          fields={values.fields}
          isPending={bulk.edit.isPending}
          onEdit={(edit) => void editChosen(edit)}
          onAll={() => select({ kind: "all" })}
          onClear={() => select({ kind: "clear" })}
          undoable={bulk.last?.words}
          isUndoing={bulk.undo.isPending}
          onUndo={() => bulk.last !== undefined && bulk.undo.mutate(bulk.last)}
        />
      )}
      {failed !== null && (
        <Notice kind="error" title="The concepts were not changed">
          {failureOf(failed).message}
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState
          title={concepts.length === 0 ? "This glossary has no concepts yet" : "No concept is like this"}
          action={
            concepts.length === 0 ? (
              mayEdit && <Button onPress={begin}>Write the first concept</Button>
            ) : view.query !== "" || concepts.length > 0 ? (
              <Button onPress={() => onView({ query: "" })}>Show all concepts</Button>
            ) : undefined
          }
        >
          {concepts.length === 0
            ? "Write one here, or import a file of your house as its first release."
            : "Try fewer letters, only the abbreviation, or narrow it less."}
        </EmptyState>
      ) : (
        <ConceptGrid
          concepts={rows}
          selection={selection}
          onSelect={select}
          onOpen={open}
          order={view.order}
          onOrder={(column) => onView({ ...view, order: nextOrder(view.order, column) })}
          changeOf={changeOf}
          problems={problems}
          gridRef={grid}
        />
      )}
    </div>
  )
}

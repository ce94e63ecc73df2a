import { getRouteApi } from "@tanstack/react-router"
import { startTransition, useState } from "react"
import { ConceptEditingScreen } from "../features/linguist/editor/concept-editing-screen.tsx"
import type { TableView } from "../features/linguist/workbench/use-rows.ts"
import { WorkbenchScreen } from "../features/linguist/workbench/workbench-screen.tsx"

const editingRoute = getRouteApi("/signed-in/workbench/$glossaryId/concepts/$conceptId")
const workbenchRoute = getRouteApi("/signed-in/workbench/$glossaryId")

/** The pages of the workbench, which are fetched together: who works on one goes on to the next. */
export const workbenchPages = {
  Workbench,
  ConceptEditing,
  ProposalList: NotYet,
  Proposal: NotYet,
  Publishing: NotYet,
}

function NotYet() {
  return null
}

function Workbench() {
  const { glossaryId } = workbenchRoute.useParams()
  return <OneWorkbench key={glossaryId} glossaryId={glossaryId} />
}

function OneWorkbench({ glossaryId }: { readonly glossaryId: string }) {
  const { query = "", changed, sort, descending, ...facets } = workbenchRoute.useSearch()
  const navigate = workbenchRoute.useNavigate()
  const [view, setView] = useState<TableView>({
    query,
    ...facets,
    isChanged: changed,
    order: sort === undefined ? undefined : { column: sort, isDescending: descending === true },
  })
  const change = (next: TableView) => {
    setView(next)
    const { order, isChanged, ...rest } = next
    const search = {
      ...rest,
      query: next.query === "" ? undefined : next.query,
      changed: isChanged === true ? (true as const) : undefined,
      sort: order?.column,
      descending: order?.isDescending === true ? (true as const) : undefined,
    }
    startTransition(() => void navigate({ search, replace: true, resetScroll: false }))
  }
  return (
    <WorkbenchScreen
      glossaryId={glossaryId}
      view={view}
      onView={change}
      onOpen={(conceptId, isNew) =>
        void navigate({
          to: "/workbench/$glossaryId/concepts/$conceptId",
          params: { glossaryId, conceptId },
          search: isNew ? { isNew } : {},
        })
      }
    />
  )
}

function ConceptEditing() {
  const { glossaryId, conceptId } = editingRoute.useParams()
  const { proposal, isNew = false, merge = false } = editingRoute.useSearch()
  const navigate = editingRoute.useNavigate()
  return (
    <ConceptEditingScreen
      key={`${glossaryId} ${conceptId}`}
      glossaryId={glossaryId}
      conceptId={conceptId}
      proposalId={proposal}
      isNew={isNew}
      isMerging={merge}
      onMerged={() => void navigate({ search: ({ merge: _merge, ...search }) => search, replace: true })}
    />
  )
}

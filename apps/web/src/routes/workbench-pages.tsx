import { getRouteApi, useRouter } from "@tanstack/react-router"
import { startTransition, useEffect, useRef, useState } from "react"
import { ConceptEditingScreen } from "../features/linguist/editor/concept-editing-screen.tsx"
import { ProposalListScreen } from "../features/linguist/proposals/proposal-list-screen.tsx"
import { ProposalScreen } from "../features/linguist/proposals/proposal-screen.tsx"
import { PublishScreen } from "../features/linguist/proposals/publish-screen.tsx"
import type { TableView } from "../features/linguist/workbench/use-rows.ts"
import { WorkbenchScreen } from "../features/linguist/workbench/workbench-screen.tsx"

const listRoute = getRouteApi("/signed-in/workbench/$glossaryId/proposals")
const proposalRoute = getRouteApi("/signed-in/workbench/$glossaryId/proposals/$proposalId")
const publishingRoute = getRouteApi("/signed-in/workbench/$glossaryId/publish")
const editingRoute = getRouteApi("/signed-in/workbench/$glossaryId/concepts/$conceptId")
const workbenchRoute = getRouteApi("/signed-in/workbench/$glossaryId")

/** The pages of the workbench, which are fetched together: who works on one goes on to the next. */
export const workbenchPages = {
  Workbench,
  ConceptEditing,
  ProposalList,
  Proposal,
  Publishing,
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
  const writing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const router = useRouter()
  useEffect(() => {
    const forget = () => clearTimeout(writing.current)
    // Whoever goes elsewhere is not brought back by what they typed last.
    const leave = router.subscribe("onBeforeNavigate", forget)
    return () => {
      leave()
      forget()
    }
  }, [router])
  const write = (shown: TableView) => {
    clearTimeout(writing.current)
    return navigate({ search: searchOf(shown), replace: true, resetScroll: false })
  }
  const change = (next: TableView) => {
    setView(next)
    // Not with every key: the address is of no interest while one types, and writing it is felt.
    clearTimeout(writing.current)
    writing.current = setTimeout(() => startTransition(() => void write(next)), REST_MS)
  }
  return (
    <WorkbenchScreen
      glossaryId={glossaryId}
      view={view}
      onView={change}
      onOpen={(conceptId, isNew) =>
        // First what is shown, so that one comes back to it.
        void write(view).then(() =>
          navigate({
            to: "/workbench/$glossaryId/concepts/$conceptId",
            params: { glossaryId, conceptId },
            search: isNew ? { isNew } : {},
          }),
        )
      }
    />
  )
}

/** How long typing must rest before the address says what is shown, in milliseconds. */
const REST_MS = 300

const searchOf = ({ order, isChanged, query, ...facets }: TableView) => ({
  ...facets,
  query: query === "" ? undefined : query,
  changed: isChanged === true ? (true as const) : undefined,
  sort: order?.column,
  descending: order?.isDescending === true ? (true as const) : undefined,
})

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

function ProposalList() {
  const { glossaryId } = listRoute.useParams()
  const { state } = listRoute.useSearch()
  const navigate = listRoute.useNavigate()
  return (
    <ProposalListScreen
      key={glossaryId}
      glossaryId={glossaryId}
      state={state}
      onState={(next) => void navigate({ search: next === undefined ? {} : { state: next }, replace: true })}
      onBegun={(proposalId) =>
        void navigate({
          to: "/workbench/$glossaryId/proposals/$proposalId",
          params: { glossaryId, proposalId },
        })
      }
    />
  )
}

function Proposal() {
  const { glossaryId, proposalId } = proposalRoute.useParams()
  return <ProposalScreen key={proposalId} glossaryId={glossaryId} proposalId={proposalId} />
}

function Publishing() {
  const { glossaryId } = publishingRoute.useParams()
  return <PublishScreen key={glossaryId} glossaryId={glossaryId} />
}

import { getRouteApi } from "@tanstack/react-router"
import { CandidatesScreen } from "../features/linguist/evidence/candidates-screen.tsx"
import { ConcordanceScreen } from "../features/linguist/evidence/concordance-screen.tsx"
import { OverruledScreen } from "../features/linguist/evidence/overruled-screen.tsx"
import { SuggestionsScreen } from "../features/linguist/evidence/suggestions-screen.tsx"
import { UsageScreen } from "../features/linguist/evidence/usage-screen.tsx"

const suggestionsRoute = getRouteApi("/signed-in/workbench/$glossaryId/suggestions")
const overruledRoute = getRouteApi("/signed-in/workbench/$glossaryId/overruled")
const concordanceRoute = getRouteApi("/signed-in/workbench/$glossaryId/concordance")
const candidatesRoute = getRouteApi("/signed-in/workbench/$glossaryId/candidates")
const usageRoute = getRouteApi("/signed-in/workbench/$glossaryId/usage")

/** The pages of evidence, which are fetched together: who looks at one goes on to the next. */
export const evidencePages = { Suggestions, Overruled, Concordance, Candidates, Usage }

function Suggestions() {
  const { glossaryId } = suggestionsRoute.useParams()
  const { state = "open" } = suggestionsRoute.useSearch()
  const navigate = suggestionsRoute.useNavigate()
  return (
    <SuggestionsScreen
      key={glossaryId}
      glossaryId={glossaryId}
      state={state}
      onState={(next) => void navigate({ search: next === "open" ? {} : { state: next }, replace: true })}
    />
  )
}

function Overruled() {
  const { glossaryId } = overruledRoute.useParams()
  return <OverruledScreen key={glossaryId} glossaryId={glossaryId} />
}

function Concordance() {
  const { glossaryId } = concordanceRoute.useParams()
  const search = concordanceRoute.useSearch()
  const navigate = concordanceRoute.useNavigate()
  return (
    <ConcordanceScreen
      // What is typed begins anew where another way leads here with other words.
      key={`${glossaryId} ${search.words ?? ""} ${search.concept ?? ""}`}
      glossaryId={glossaryId}
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  )
}

function Candidates() {
  const { glossaryId } = candidatesRoute.useParams()
  const { list = "abbreviations" } = candidatesRoute.useSearch()
  const navigate = candidatesRoute.useNavigate()
  return (
    <CandidatesScreen
      key={glossaryId}
      glossaryId={glossaryId}
      list={list}
      onList={(next) => void navigate({ search: next === "abbreviations" ? {} : { list: next }, replace: true })}
    />
  )
}

function Usage() {
  const { glossaryId } = usageRoute.useParams()
  const { concept } = usageRoute.useSearch()
  const navigate = usageRoute.useNavigate()
  return (
    <UsageScreen
      key={glossaryId}
      glossaryId={glossaryId}
      conceptId={concept}
      onConcept={(next) => void navigate({ search: next === undefined ? {} : { concept: next } })}
    />
  )
}

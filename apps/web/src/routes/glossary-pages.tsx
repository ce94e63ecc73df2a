import { getRouteApi } from "@tanstack/react-router"
import { startTransition, useState } from "react"
import { AbbreviationsScreen } from "../features/linguist/abbreviations-screen.tsx"
import { CompareScreen } from "../features/linguist/compare-screen.tsx"
import { ConceptScreen } from "../features/linguist/concept-screen.tsx"
import { DictionaryScreen } from "../features/linguist/dictionary-screen.tsx"
import { ReadingRoomScreen } from "../features/linguist/reading-room-screen.tsx"
import type { Reading } from "../features/linguist/use-reading.ts"

const roomRoute = getRouteApi("/signed-in/glossaries/$releaseId")
const conceptRoute = getRouteApi("/signed-in/glossaries/$releaseId/concepts/$conceptId")
const dictionaryRoute = getRouteApi("/signed-in/glossaries/$releaseId/dictionary")
const abbreviationsRoute = getRouteApi("/signed-in/glossaries/$releaseId/abbreviations")
const compareRoute = getRouteApi("/signed-in/glossaries/$releaseId/compare")

/** The pages of a release, which are fetched together: who reads one reads the next. */
export const glossaryPages = { ReadingRoom, ConceptPage, DictionaryPage, AbbreviationsPage, ComparePage }

function ReadingRoom() {
  const { releaseId } = roomRoute.useParams()
  return <OneReadingRoom key={releaseId} releaseId={releaseId} />
}

function OneReadingRoom({ releaseId }: { readonly releaseId: string }) {
  const { query = "", abbreviated, ...facets } = roomRoute.useSearch()
  const navigate = roomRoute.useNavigate()
  const [reading, setReading] = useState<Reading>({ query, ...facets, isAbbreviated: abbreviated })
  const change = (next: Reading) => {
    setReading(next)
    // At once: whoever goes on to a concept before that comes back to an older search.
    const search = {
      query: next.query === "" ? undefined : next.query,
      status: next.status,
      field: next.field,
      letter: next.letter,
      abbreviated: next.isAbbreviated === true ? (true as const) : undefined,
    }
    startTransition(() => void navigate({ search, replace: true, resetScroll: false }))
  }
  return <ReadingRoomScreen releaseId={releaseId} reading={reading} onReading={change} />
}

function ConceptPage() {
  const { releaseId, conceptId } = conceptRoute.useParams()
  return <ConceptScreen releaseId={releaseId} conceptId={conceptId} />
}

function DictionaryPage() {
  return <DictionaryScreen releaseId={dictionaryRoute.useParams().releaseId} />
}

function AbbreviationsPage() {
  return <AbbreviationsScreen releaseId={abbreviationsRoute.useParams().releaseId} />
}

function ComparePage() {
  const { releaseId } = compareRoute.useParams()
  const { with: otherId } = compareRoute.useSearch()
  const navigate = compareRoute.useNavigate()
  return (
    <CompareScreen
      releaseId={releaseId}
      otherId={otherId}
      onChoose={({ from, to }) =>
        void navigate({
          to: "/glossaries/$releaseId/compare",
          params: { releaseId: to },
          search: { with: from },
          replace: true,
        })
      }
    />
  )
}

import { useQuery } from "@tanstack/react-query"
import { useDeferredValue, useMemo, useState } from "react"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { Button } from "../../ui/button.tsx"
import { ChoiceBar } from "../../ui/choice-bar.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Figures } from "../../ui/figures.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { countOf, formatCount } from "../../words/format-count.ts"
import { foldText } from "./fold-text.ts"
import type { ReleaseChange } from "./change-details.tsx"
import { ReleaseChangeEntry } from "./release-change-entry.tsx"

const STEP = 50

const kinds = [
  { id: "all", label: "All" },
  { id: "added", label: "Added" },
  { id: "removed", label: "Removed" },
  { id: "changed", label: "Changed" },
] as const

/** The differences of two releases: counts first, then each concept, to be narrowed and searched. */
export function ComparedReleases({ from, to }: { readonly from: string; readonly to: string }) {
  const comparison = useQuery(
    api.glossaries.compare.queryOptions({ from, to }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  return (
    <Loaded query={comparison} subject="The comparison" lines={8}>
      {({ counts, changes }) => (
        <>
          <Figures
            figures={[
              { label: "Concepts added", value: formatCount(counts.added), hint: "not in the older release" },
              { label: "Concepts removed", value: formatCount(counts.removed), hint: "not in the newer release" },
              {
                label: "Concepts changed",
                value: formatCount(counts.changed),
                hint: `${formatCount(counts.changedDefinitions)} in their definition`,
              },
              { label: "Terms added", value: formatCount(counts.addedTerms) },
              { label: "Terms removed", value: formatCount(counts.removedTerms) },
              { label: "Statuses changed", value: formatCount(counts.changedStatuses) },
            ]}
          />
          {changes.length === 0 ? (
            <EmptyState title="The two releases say the same">Choose two others to compare.</EmptyState>
          ) : (
            <ChangeList changes={changes} to={to} from={from} />
          )}
        </>
      )}
    </Loaded>
  )
}

interface ChangeListProps {
  readonly changes: readonly ReleaseChange[]
  readonly from: string
  readonly to: string
}

function ChangeList({ changes, from, to }: ChangeListProps) {
  const [kind, setKind] = useState<(typeof kinds)[number]["id"]>("all")
  const [query, setQuery] = useState("")
  const [shown, setShown] = useState(STEP)
  const settled = useDeferredValue(query)
  const searchable = useMemo(
    () => changes.map((change) => ({ change, text: foldText(JSON.stringify(change)) })),
    [changes],
  )
  const found = useMemo(() => {
    const sought = foldText(settled).trim()
    return searchable
      .filter(({ change, text }) => (kind === "all" || change.kind === kind) && text.includes(sought))
      .map(({ change }) => change)
  }, [searchable, kind, settled])
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="w-full max-w-md">
          <TextField
            label="Search the changes"
            type="search"
            value={query}
            onChange={(value) => {
              setQuery(value)
              setShown(STEP)
            }}
          />
        </div>
        <ChoiceBar
          label="Kind of change"
          choices={kinds}
          value={kind}
          onChange={(id) => {
            setKind(id)
            setShown(STEP)
          }}
        />
        <output className="text-sm text-muted">
          {formatCount(found.length)} of {countOf(changes.length, "change")}
        </output>
      </div>
      {found.length === 0 ? (
        <EmptyState title="No change is like this">Try fewer letters or another kind of change.</EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
          {found.slice(0, shown).map((change) => (
            <ReleaseChangeEntry
              key={`${change.kind} ${change.concept}`}
              change={change}
              releaseId={change.kind === "removed" ? from : to}
            />
          ))}
        </ul>
      )}
      {shown < found.length && (
        <div>
          <Button onPress={() => setShown(shown + STEP)}>
            Show {Math.min(STEP, found.length - shown)} more of {formatCount(found.length - shown)}
          </Button>
        </div>
      )}
    </div>
  )
}

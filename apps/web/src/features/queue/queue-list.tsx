import type { QueueState } from "@readback/domain"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { useMayIn } from "../../api/project.ts"
import { Button } from "../../ui/button.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { BulkBar } from "./bulk-bar.tsx"
import { GoldDialog } from "./gold-dialog.tsx"
import type { QueueRow } from "./queue-row.ts"
import { QueueTable } from "./queue-table.tsx"
import { stateWords } from "./queue-words.ts"
import { useLater } from "./use-later.ts"

/** How long typing must rest before the queue is searched, in milliseconds. */
const REST_MS = 300
const REFRESH_MS = 15_000

interface QueueListProps {
  readonly projectId: string
  readonly state: QueueState
}

/** The comparisons of one state: search them, choose some, change them. */
export function QueueList({ projectId, state }: QueueListProps) {
  const [text, setText] = useState("")
  const [groupText, setGroupText] = useState("")
  const search = useLater(text.trim(), REST_MS)
  const group = useLater(groupText.trim(), REST_MS)
  const filter = { state, ...(search === "" ? {} : { search }), ...(group === "" ? {} : { group }) }
  const mayChange = useMayIn(projectId, "queue:change")
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [known, setKnown] = useState<QueueRow>()
  const list = useInfiniteQuery(
    api.queue.list.infiniteQueryOptions(
      { projectId, ...filter },
      {
        getNextPageParam: (page) => page.next ?? undefined,
        initialCursor: null,
        refetchInterval: REFRESH_MS,
      },
    ),
  )
  const words = stateWords[state]
  const isFiltered = search !== "" || group !== ""
  return (
    <>
      <p className="max-w-prose text-sm text-muted">{words.about}</p>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-56 flex-1">
          <TextField label="Words of the prompt" type="search" value={text} onChange={setText} />
        </div>
        <div className="w-48">
          <TextField label="Labeler group" placeholder="All" value={groupText} onChange={setGroupText} />
        </div>
      </div>
      <Loaded query={list} subject="The queue">
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          const picked = rows.filter(({ comparisonId }) => chosen.has(comparisonId))
          if (rows.length === 0 && !list.hasNextPage) {
            return isFiltered ? (
              <EmptyState title="Nothing fits">Look for fewer words, or in another group or tab.</EmptyState>
            ) : (
              <EmptyState title={words.empty}>{words.hint}</EmptyState>
            )
          }
          return (
            <>
              {mayChange && (
                <BulkBar
                  projectId={projectId}
                  rows={picked}
                  shown={rows.length}
                  filter={list.hasNextPage ? filter : undefined}
                  onClear={() => setChosen(new Set())}
                />
              )}
              <QueueTable
                rows={rows}
                chosen={mayChange ? chosen : undefined}
                onChoose={setChosen}
                onAnswer={mayChange ? setKnown : undefined}
              />
              {list.hasNextPage && (
                <div className="flex justify-center">
                  <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                    {isFiltered ? "Look further" : "Show more"}
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </Loaded>
      {known !== undefined && <GoldDialog projectId={projectId} row={known} onClose={() => setKnown(undefined)} />}
    </>
  )
}

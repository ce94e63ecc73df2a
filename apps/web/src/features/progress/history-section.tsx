import { useNavigate, useSearch } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { Loaded } from "../../api/loaded.tsx"
import { Button } from "../../ui/button.tsx"
import { Section } from "../../ui/section.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { JudgmentTable } from "./judgment-table.tsx"
import { useHistory } from "./use-history.ts"

/** How long typing may go on before the search begins, in milliseconds. */
const SEARCH_AFTER_MS = 300

/** The person's own judgments, found by words, which stand in the address too. */
export function HistorySection({ projectId }: { readonly projectId: string }) {
  const { search = "" } = useSearch({ from: "/signed-in/projects/$projectId/work" })
  const navigate = useNavigate()
  const [words, setWords] = useState(search)
  useEffect(() => {
    if (words === search) return
    const timer = setTimeout(() => {
      void navigate({
        to: "/projects/$projectId/work",
        params: { projectId },
        search: words.trim() === "" ? {} : { search: words },
        replace: true,
        resetScroll: false,
      })
    }, SEARCH_AFTER_MS)
    return () => clearTimeout(timer)
  }, [words, search, navigate, projectId])
  const history = useHistory(projectId, search.trim())
  return (
    <Section title="Your judgments">
      <div className="max-w-md">
        <TextField
          label="Search"
          description="Words of the request, of your reason or of your rewrite"
          value={words}
          maxLength={200}
          onChange={setWords}
        />
      </div>
      <Loaded query={history} subject="Your judgments">
        {({ pages }) => {
          const judgments = pages.flatMap((page) => page.judgments)
          return (
            <>
              <p role="status" className="sr-only">
                {judgments.length === 0 ? "Nothing found" : `${judgments.length} judgments shown`}
              </p>
              {judgments.length === 0 ? (
                <p className="text-muted">
                  {search === ""
                    ? "There is nothing to show yet."
                    : `None of your judgments holds "${search}". Try fewer or other words.`}
                </p>
              ) : (
                <JudgmentTable projectId={projectId} judgments={judgments} />
              )}
              {history.hasNextPage && (
                <div>
                  <Button isPending={history.isFetchingNextPage} onPress={() => void history.fetchNextPage()}>
                    Load more
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}

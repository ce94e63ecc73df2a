import type { AppRouter } from "@readback/server/api"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useEffect } from "react"
import { api } from "../../api/api.ts"
import { Section } from "../../ui/section.tsx"
import { formatInstant } from "../../words/format-instant.ts"

type Suggestion = inferRouterOutputs<AppRouter>["evidence"]["ownSuggestions"][number]

const outcomes: Readonly<Record<Suggestion["outcome"], { readonly label: string; readonly tone: string }>> = {
  open: { label: "With the linguists", tone: "text-muted" },
  accepted: { label: "Accepted: on its way into the glossary", tone: "text-success" },
  released: { label: "In the glossary", tone: "text-success" },
  declined: { label: "Not taken", tone: "text-ink" },
}

/** The terms that the person suggested and what became of each; nothing where they suggested none. */
export function OwnSuggestions({ projectId }: { readonly projectId: string }) {
  const queries = useQueryClient()
  const { data = [] } = useQuery(api.evidence.ownSuggestions.queryOptions({ projectId }))
  const { mutate } = useMutation(
    api.evidence.markSeen.mutationOptions({
      // What was news stays marked until the page is opened again.
      onSuccess: () =>
        queries.invalidateQueries({ ...api.evidence.ownSuggestions.queryFilter({ projectId }), refetchType: "none" }),
    }),
  )
  const hasNews = data.some(({ isNews }) => isNews)
  useEffect(() => {
    if (hasNews) mutate({ projectId })
  }, [hasNews, mutate, projectId])
  if (data.length === 0) return null
  return (
    <Section title="Terms you suggested" description="A linguist looks at each of them and answers.">
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
        {data.map((one) => (
          <li key={one.suggestionId} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3">
            <p className="min-w-0 flex-1 basis-60">
              <strong>{one.term}</strong>
              {one.isNews && (
                <span className="ml-2 rounded-full bg-accent-soft px-2 py-0.5 text-xs font-semibold text-accent-ink">
                  New
                </span>
              )}
              {one.reply !== "" && <span className="block text-sm">“{one.reply}”</span>}
            </p>
            <p className="text-sm">
              <span className={`font-semibold ${outcomes[one.outcome].tone}`}>{outcomes[one.outcome].label}</span>
              {one.releaseNumber !== null && <span className="text-muted">, release {one.releaseNumber}</span>}
            </p>
            <p className="text-xs text-muted">{formatInstant(one.decidedAt ?? one.createdAt)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

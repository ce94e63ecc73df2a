import { useQuery } from "@tanstack/react-query"
import { useMay } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { Badge } from "../../../ui/badge.tsx"
import { formatCount } from "../../../words/format-count.ts"

/** How many suggestions wait in a glossary; nothing where none does. */
export function OpenSuggestions({ glossaryId }: { readonly glossaryId: string }) {
  const mayRead = useMay("evidence:read")
  const counts = useQuery({ ...api.evidence.counts.queryOptions(), enabled: mayRead })
  const count = counts.data?.find((one) => one.glossaryId === glossaryId)?.count ?? 0
  if (count === 0) return null
  return (
    <Badge tone="accent">
      {formatCount(count)}
      <span className="sr-only"> open {count === 1 ? "suggestion" : "suggestions"}</span>
    </Badge>
  )
}

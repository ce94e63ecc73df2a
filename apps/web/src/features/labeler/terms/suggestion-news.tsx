import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../../api/api.ts"

/** Says beside the count of the day that a linguist has answered a suggestion; nothing where there is no news. */
export default function SuggestionNews({ projectId }: { readonly projectId: string }) {
  const { data = [] } = useQuery(api.evidence.ownSuggestions.queryOptions({ projectId }, { staleTime: 5 * 60_000 }))
  const news = data.filter(({ isNews }) => isNews)
  const [first] = news
  if (first === undefined) return null
  return (
    <Link
      to="/projects/$projectId/work"
      params={{ projectId }}
      className="text-xs font-semibold text-accent-ink underline underline-offset-2"
    >
      {news.length === 1 ? `A linguist answered on “${first.term}”` : `${news.length} of your terms were answered`}
    </Link>
  )
}

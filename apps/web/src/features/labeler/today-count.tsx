import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../api/api.ts"

/** How much the person has done in this project today and in all. */
export function TodayCount({ projectId }: { readonly projectId: string }) {
  const [since] = useState(() => new Date(new Date().setHours(0, 0, 0, 0)).toISOString())
  const { data } = useQuery(api.labeling.progress.queryOptions({ projectId, since }))
  return (
    <p className="text-xs text-muted" data-testid="today-count">
      {data === undefined ? (
        "Counting your judgments…"
      ) : (
        <>
          <strong className="text-ink">{data.today}</strong> judged today · {data.total} in all
        </>
      )}
    </p>
  )
}

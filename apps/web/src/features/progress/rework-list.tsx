import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../api/api.ts"
import { buttonStyle } from "../../ui/button-style.ts"
import { Icon } from "../../ui/icon.tsx"
import { Section } from "../../ui/section.tsx"
import { formatInstant } from "../../words/format-instant.ts"

/** What reviewers ask the person to do again, with what they said; nothing where nothing is asked. */
export function ReworkList({ projectId }: { readonly projectId: string }) {
  const { data = [] } = useQuery(api.labeling.rework.queryOptions({ projectId }))
  if (data.length === 0) return null
  return (
    <Section title="To be done again" description="A reviewer looked at these and asks you to judge them once more.">
      <ul className="flex flex-col gap-3">
        {data.map(({ judgmentId, comment, askedAt, prompt }) => (
          <li
            key={judgmentId}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 rounded-lg border border-l-4 border-line border-l-warning bg-surface px-4 py-3 shadow-raised"
          >
            <div className="min-w-0 flex-1 basis-80">
              <p className="flex gap-2 font-semibold">
                <span className="pt-0.5 text-warning">
                  <Icon name="warning" />
                </span>
                {comment}
              </p>
              <p className="mt-1 line-clamp-2 text-sm text-muted">{prompt}</p>
              <p className="mt-1 text-xs text-muted">Asked {formatInstant(askedAt)}</p>
            </div>
            <Link
              to="/projects/$projectId/work/$judgmentId"
              params={{ projectId, judgmentId }}
              search={{ change: true }}
              className={buttonStyle("primary")}
            >
              Do it again
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

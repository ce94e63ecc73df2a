import { useQuery } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { ChangedText } from "../../reading/comparing/changed-text.tsx"

interface ComparedVersionsProps {
  readonly projectId: string
  readonly before: number
  readonly after: number
}

/** What became of the guidelines from one version to another. */
export function ComparedVersions({ projectId, before, after }: ComparedVersionsProps) {
  // A version never changes.
  const once = { staleTime: Number.POSITIVE_INFINITY }
  const first = useQuery(api.guidelines.version.queryOptions({ projectId, version: before }, once))
  const second = useQuery(api.guidelines.version.queryOptions({ projectId, version: after }, once))
  return (
    <Loaded query={first} subject={`Version ${before}`}>
      {({ text: older }) => (
        <Loaded query={second} subject={`Version ${after}`}>
          {({ text: newer }) => (
            <section
              aria-label={`From version ${before} to version ${after}`}
              className="max-w-4xl rounded-lg border border-line bg-surface px-5 py-4 shadow-raised"
            >
              <ChangedText before={older} after={newer} />
            </section>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

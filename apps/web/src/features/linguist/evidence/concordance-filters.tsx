import { useQuery } from "@tanstack/react-query"
import { api } from "../../../api/api.ts"
import { Select } from "../../../ui/select.tsx"
import type { ConcordanceSearch } from "./concordance-search.ts"

const ALL = ""
const kinds = [
  { id: ALL, label: "All texts" },
  { id: "prompt", label: "Prompts" },
  { id: "response", label: "Responses" },
  { id: "rewrite", label: "Rewrites" },
] as const
const verdicts = [
  { id: ALL, label: "Judged or not" },
  { id: "preferred", label: "Preferred to another" },
  { id: "rejected", label: "Another was preferred" },
] as const

interface ConcordanceFiltersProps {
  readonly glossaryId: string
  readonly search: ConcordanceSearch
  readonly onSearch: (search: ConcordanceSearch) => void
}

/** Which texts a concordance looks at. */
export function ConcordanceFilters({ glossaryId, search, onSearch }: ConcordanceFiltersProps) {
  const scope = useQuery(api.evidence.scope.queryOptions({ glossaryId }))
  const projects = scope.data?.projects ?? []
  const models = scope.data?.models ?? []
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <Select
        label="Texts"
        options={kinds}
        value={search.kind ?? ALL}
        onChange={(id) => onSearch({ ...search, kind: id === ALL ? undefined : id })}
      />
      <Select
        label="Project"
        options={[{ id: ALL, label: "All projects" }, ...projects.map(({ id, name }) => ({ id, label: name }))]}
        value={search.project ?? ALL}
        onChange={(id) => onSearch({ ...search, project: id === ALL ? undefined : id })}
      />
      <Select
        label="Model"
        options={[{ id: ALL, label: "All models" }, ...models.map((model) => ({ id: model, label: model }))]}
        value={search.model ?? ALL}
        onChange={(id) => onSearch({ ...search, model: id === ALL ? undefined : id })}
      />
      <Select
        label="Verdict"
        options={verdicts}
        value={search.judged ?? ALL}
        onChange={(id) => onSearch({ ...search, judged: id === ALL ? undefined : id })}
      />
    </div>
  )
}

import { useQuery } from "@tanstack/react-query"
import { useAccount } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { type Option, Select } from "../../ui/select.tsx"
import { NO_GLOSSARY } from "./project-draft.ts"

interface GlossaryChoiceProps {
  readonly classification: string
  readonly value: string
  readonly onChange: (glossaryId: string) => void
  readonly pinned: { readonly glossaryId: string; readonly number: number } | null
}

/** Chooses a project's glossary among those that its classification allows and that have a release. */
export function GlossaryChoice({ classification, value, onChange, pinned }: GlossaryChoiceProps) {
  const { levels } = useAccount()
  const glossaries = useQuery(api.glossaries.list.queryOptions())
  const usable = (glossaries.data ?? []).filter(
    (one) => one.releaseId !== null && levels.indexOf(one.classification) <= levels.indexOf(classification),
  )
  const options: readonly Option[] = [
    { id: NO_GLOSSARY, label: "No glossary", description: "Responses are not checked for military English." },
    ...usable.map((one) => ({
      id: one.id,
      label: one.name,
      description: `Newest release: ${one.releaseNumber}. ${one.classification}`,
    })),
  ]
  const newest = usable.find((one) => one.id === value)?.releaseNumber
  return (
    <Select
      label="Glossary"
      description={explain(value, newest ?? null, pinned)}
      options={options}
      value={value}
      onChange={onChange}
      error={glossaries.error === null ? undefined : failureOf(glossaries.error).message}
    />
  )
}

function explain(value: string, newest: number | null, pinned: GlossaryChoiceProps["pinned"]): string {
  if (value === NO_GLOSSARY || newest === null) return "Saving pins the newest release of the glossary you choose."
  if (pinned?.glossaryId !== value) return `Saving pins its newest release, number ${newest}.`
  if (pinned.number === newest) return `Release ${newest} is pinned; it is the newest.`
  return `Release ${pinned.number} is pinned. Saving pins the newest one, number ${newest}.`
}

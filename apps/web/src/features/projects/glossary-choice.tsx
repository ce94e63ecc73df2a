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
}

/** Chooses a project's glossary among those that its classification allows and that have a release. */
export function GlossaryChoice({ classification, value, onChange }: GlossaryChoiceProps) {
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
  return (
    <Select
      label="Glossary"
      description="What responses are checked against, and what labelers look terms up in."
      options={options}
      value={value}
      onChange={onChange}
      error={glossaries.error === null ? undefined : failureOf(glossaries.error).message}
    />
  )
}

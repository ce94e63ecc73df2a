import { useQuery } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { type Option, Select } from "../../ui/select.tsx"
import { formatInstant } from "../../words/format-instant.ts"
import { FOLLOWS } from "./project-draft.ts"

interface ReleaseChoiceProps {
  readonly glossaryId: string
  readonly value: string
  readonly onChange: (release: string) => void
}

/** Chooses whether a project goes on to each new release of its glossary or stays with one. */
export function ReleaseChoice({ glossaryId, value, onChange }: ReleaseChoiceProps) {
  const releases = useQuery(api.glossaries.releases.queryOptions({ glossaryId }))
  const [newest] = releases.data ?? []
  const options: readonly Option[] = [
    {
      id: FOLLOWS,
      label: "Always the newest",
      description: newest === undefined ? "" : `Now release ${newest.number}.`,
    },
    ...(releases.data ?? []).map(({ id, number, title, createdAt }) => ({
      id,
      label: `Release ${number}${number === newest?.number ? ", the newest" : ""}`,
      description: `${title}, ${formatInstant(createdAt)}`,
    })),
  ]
  return (
    <Select
      label="Release"
      description={
        value === FOLLOWS
          ? "A new release is used as soon as it is published: for each next task, and stored texts are scored anew."
          : "The project stays with this release until somebody chooses another one here."
      }
      options={options}
      value={value}
      onChange={onChange}
      error={releases.error === null ? undefined : failureOf(releases.error).message}
    />
  )
}

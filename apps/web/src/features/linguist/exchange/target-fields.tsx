import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { useAccount } from "../../../api/account.ts"
import { Select } from "../../../ui/select.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import type { ImportTarget } from "./import-plan.ts"

type Glossary = inferRouterOutputs<AppRouter>["glossaries"]["list"][number]

/** What is chosen while no glossary is. */
export const NEW_GLOSSARY = "new"

/** The glossary that is imported into as far as it is chosen: the id of one that is there, or what a new one is to be. */
export interface TargetChoice extends ImportTarget {
  readonly glossaryId: string
}

/** What is wrong with the name of a new glossary. */
export function nameError({ glossaryId, name, classification }: TargetChoice, glossaries: readonly Glossary[]) {
  if (glossaryId !== NEW_GLOSSARY) return undefined
  const isTaken = glossaries.some((one) => one.name === name.trim() && one.classification === classification)
  return isTaken ? "There is a glossary of this name. Choose it above, or name the new one otherwise." : undefined
}

interface TargetFieldsProps {
  readonly glossaries: readonly Glossary[]
  readonly value: TargetChoice
  readonly onChange: (change: Partial<TargetChoice>) => void
}

/** Chooses the glossary that a file is imported into. */
export function TargetFields({ glossaries, value, onChange }: TargetFieldsProps) {
  const { levels } = useAccount()
  const { glossaryId, name, classification, language } = value
  return (
    <>
      <Select
        label="Glossary"
        options={[
          { id: NEW_GLOSSARY, label: "A new glossary", description: "It is made together with the proposal" },
          ...glossaries.map((one) => ({ id: one.id, label: one.name, description: one.classification })),
        ]}
        value={glossaryId}
        onChange={(id) => onChange({ glossaryId: id })}
      />
      {glossaryId === NEW_GLOSSARY && (
        <>
          <TextField
            label="Name"
            value={name}
            onChange={(next) => onChange({ name: next })}
            error={nameError(value, glossaries)}
          />
          <Select
            label="Classification"
            options={levels.map((level) => ({ id: level, label: level }))}
            value={classification}
            onChange={(next) => onChange({ classification: next })}
          />
          <TextField
            label="Language"
            description="A tag such as en or en-US, of the terms that name none"
            value={language}
            onChange={(next) => onChange({ language: next })}
            error={isTag(language.trim()) ? undefined : "Write a tag such as en, fr or pt-BR."}
          />
        </>
      )}
    </>
  )
}

/** Whether a language is written as glossaries keep it. */
export const isTag = (language: string): boolean => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language)

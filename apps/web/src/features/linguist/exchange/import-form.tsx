import type { AppRouter } from "@readback/server/api"
import { useMutation } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useRef, useState } from "react"
import { useAccount } from "../../../api/account.ts"
import { UNMARKED_LEVEL, useMarkPage } from "../../../classification/page-level.ts"
import { Section } from "../../../ui/section.tsx"
import { useGlossaryChange } from "../use-glossary-change.ts"
import { type Arrangement, arrangedTable, tableQuery } from "./arrangement.ts"
import { DryRun } from "./dry-run.tsx"
import { FileField } from "./file-field.tsx"
import { changesAnything, importUrl, type MergeChoice } from "./import-plan.ts"
import { MergeStep } from "./merge-step.tsx"
import { ProposeBar } from "./propose-bar.tsx"
import { sendFile } from "./send-file.ts"
import { TableStep } from "./table-step.tsx"
import { isTag, nameError, NEW_GLOSSARY, TargetFields, type TargetChoice } from "./target-fields.tsx"
import { useDryRun } from "./use-dry-run.ts"
import { type ChosenFile, usePreview } from "./use-preview.ts"
import { useRested } from "./use-rested.ts"

/** How long choices must rest before a file is tried with them, in milliseconds. */
const REST_MS = 400

export interface ImportFormProps {
  readonly glossaries: inferRouterOutputs<AppRouter>["glossaries"]["list"]
  /** The glossary that is chosen at first, where one came from its workbench. */
  readonly glossaryId: string | undefined
  readonly onGlossary: (glossaryId: string | undefined) => void
  readonly onProposed: (glossaryId: string, proposalId: string) => void
}

/** The choices of an import, and what they would do. */
export function ImportForm({ glossaries, glossaryId, onGlossary, onProposed }: ImportFormProps) {
  const { levels } = useAccount()
  const [made, setMade] = useState({ name: "", classification: levels[0] ?? UNMARKED_LEVEL, language: "en" })
  const [merge, setMerge] = useState<MergeChoice>({ policy: "by-id", removeMissing: false, onDefect: "keep-good" })
  const [chosen, setChosen] = useState<ChosenFile>()
  const [said, setSaid] = useState<Arrangement>({})
  const known = glossaries.find(({ id }) => id === glossaryId)
  const target: TargetChoice =
    known === undefined
      ? { ...made, glossaryId: NEW_GLOSSARY }
      : { glossaryId: known.id, name: known.name, classification: known.classification, language: known.language }
  useMarkPage(target.classification)

  const preview = usePreview(chosen, said.delimiter)
  const table = preview.data?.kind === "table" ? preview.data : undefined
  const missing = missingOf({
    hasFile: chosen !== undefined,
    hasName: target.name.trim() !== "" && isTag(target.language.trim()),
    isTaken: nameError(target, glossaries) !== undefined,
    isRead: preview.data !== undefined || preview.error !== null,
    hasTerm: table === undefined || table.rows.length === 0 || arrangedTable(table, said).hasTerm,
  })
  const urlOf = (isDryRun: boolean): string | undefined => {
    if (chosen === undefined || missing !== undefined) return undefined
    const { name, classification, language } = target
    const arranged = table === undefined ? undefined : tableQuery(table, said)
    const about = { name: name.trim(), classification, language: language.trim() }
    return importUrl(chosen.file.name, about, merge, arranged, isDryRun)
  }
  const url = urlOf(true)
  const run = useDryRun(chosen, useRested(url, REST_MS) === url ? url : undefined)

  const changed = useGlossaryChange()
  const [share, setShare] = useState(0)
  const sending = useRef<AbortController>(undefined)
  const propose = useMutation({
    mutationFn: ({ file }: ChosenFile) => {
      const controller = new AbortController()
      sending.current = controller
      setShare(0)
      return sendFile({ url: urlOf(false) ?? "", file, signal: controller.signal, onSent: setShare })
    },
    onSuccess: async ({ kind, glossaryId: into, proposalId, counts }) => {
      await changed(
        kind === "proposed" ? `The proposal has ${counts.added + counts.changed + counts.removed} changes` : undefined,
      )
      if (into !== null && proposalId !== null) onProposed(into, proposalId)
    },
  })
  const isCancelled = sending.current?.signal.aborted === true
  const forget = () => propose.reset()
  const steps = table === undefined ? { merge: 2, run: 3 } : { merge: 3, run: 4 }
  const report = run.data
  const mayPropose =
    missing === undefined && !run.isPlaceholderData && report?.kind === "previewed" && changesAnything(report)

  return (
    <div className="flex flex-col gap-8">
      <Section title="1. The file and its glossary">
        <div className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-2">
          <FileField
            chosen={chosen}
            preview={preview}
            isDisabled={propose.isPending}
            onFile={(file) => {
              setChosen({ file, choice: (chosen?.choice ?? 0) + 1 })
              setSaid({})
              forget()
            }}
          />
          <div className="flex flex-col gap-4">
            <TargetFields
              glossaries={glossaries}
              value={target}
              onChange={({ glossaryId: id, ...change }) => {
                if (id !== undefined) onGlossary(id === NEW_GLOSSARY ? undefined : id)
                setMade({ ...made, ...change })
                forget()
              }}
            />
          </div>
        </div>
      </Section>
      {table !== undefined && table.rows.length > 0 && (
        <TableStep
          key={chosen?.choice}
          preview={table}
          said={said}
          language={target.language}
          onSay={(next) => {
            setSaid(next)
            forget()
          }}
        />
      )}
      <MergeStep
        step={steps.merge}
        value={merge}
        onChange={(change) => {
          setMerge({ ...merge, ...change })
          forget()
        }}
      />
      <DryRun
        step={steps.run}
        run={run}
        fileName={chosen?.file.name ?? "glossary"}
        outcome={propose.data}
        isMissing={missing}
      />
      <ProposeBar
        report={report}
        isReady={mayPropose}
        sentShare={propose.isPending ? share : undefined}
        error={isCancelled ? null : propose.error}
        onPropose={() => {
          if (chosen !== undefined) propose.mutate(chosen)
        }}
        onCancel={() => sending.current?.abort()}
      />
    </div>
  )
}

interface Readiness {
  readonly hasFile: boolean
  readonly hasName: boolean
  readonly isTaken: boolean
  readonly isRead: boolean
  readonly hasTerm: boolean
}

/** What is still to be done before a file can be tried. */
function missingOf({ hasFile, hasName, isTaken, isRead, hasTerm }: Readiness): string | undefined {
  if (!hasFile) return "Choose a file first."
  if (!hasName) return "Choose a glossary, or give the new one a name and a language."
  if (isTaken) return "There is a glossary of this name already: choose it, or take another name."
  if (!isRead) return "The file is being read."
  return hasTerm ? undefined : "Say which column holds the term."
}

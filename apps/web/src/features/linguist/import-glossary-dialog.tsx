import type { GlossaryImportReport } from "@readback/server/api"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { useAccount } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { upload } from "../../api/upload.ts"
import { UNMARKED_LEVEL } from "../../classification/page-level.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { FileDrop } from "../../ui/file-drop.tsx"
import { Notice } from "../../ui/notice.tsx"
import { ProgressBar } from "../../ui/progress-bar.tsx"
import { RadioGroup } from "../../ui/radio-group.tsx"
import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { GlossaryReport } from "./glossary-report.tsx"

const choices = [
  { id: "keep-good", label: "Keep the good entries", description: "Defective ones are left out and listed." },
  { id: "refuse", label: "Refuse the whole file", description: "One defective entry, and nothing changes." },
] as const

/** Imports a glossary file as a proposal. */
export function ImportGlossaryDialog({ onClose }: { readonly onClose: () => void }) {
  const { levels } = useAccount()
  const queries = useQueryClient()
  const [name, setName] = useState("")
  const [classification, setClassification] = useState(levels[0] ?? UNMARKED_LEVEL)
  const [onDefect, setOnDefect] = useState<"keep-good" | "refuse">("keep-good")
  const [file, setFile] = useState<File>()
  const [share, setShare] = useState(0)
  const [isIncomplete, setIsIncomplete] = useState(false)
  const running = useRef(new AbortController())
  useEffect(() => {
    const controller = new AbortController()
    running.current = controller
    return () => controller.abort()
  }, [])

  const send = useMutation({
    mutationFn: (chosen: File) => {
      const query = new URLSearchParams({ name: name.trim(), file: chosen.name, classification, onDefect })
      const url = `/api/glossaries/imports?${query}`
      return upload<GlossaryImportReport>({ url, file: chosen, signal: running.current.signal, onSent: setShare })
    },
    onSuccess: () => queries.invalidateQueries(api.glossaries.list.queryFilter()),
  })

  if (send.data !== undefined) {
    return (
      <Dialog title="Glossary import" isOpen onClose={onClose} isWide>
        <GlossaryReport report={send.data} fileName={file?.name ?? "glossary.csv"} />
        <div className="flex justify-end">
          <Button variant="primary" onPress={onClose}>
            Close
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title="Import a glossary" isOpen onClose={onClose}>
      <TextField
        label="Name"
        description="The name of an existing glossary proposes changes to it; a new name makes a new glossary."
        value={name}
        onChange={setName}
        error={isIncomplete && name.trim() === "" ? "Name the glossary." : undefined}
      />
      <Select
        label="Classification"
        options={levels.map((level) => ({ id: level, label: level }))}
        value={classification}
        onChange={setClassification}
      />
      <FileDrop
        label={file === undefined ? "Drop a glossary file here" : file.name}
        hint={
          file === undefined
            ? "TBX, JSON, or CSV with a header row: terms, acronym and meaning, or an export of another tool."
            : `${Math.ceil(file.size / 1024)} KiB. Drop or choose another file to replace it.`
        }
        endings={[".csv", ".tsv", ".txt", ".tbx", ".xml", ".json"]}
        isDisabled={send.isPending}
        onFiles={([chosen]) => setFile(chosen)}
      />
      <RadioGroup label="When an entry is defective" options={choices} value={onDefect} onChange={setOnDefect} />
      {send.isPending && (
        <ProgressBar
          label={share < 1 ? "Sending" : "Checking and storing"}
          share={share < 1 ? share : undefined}
          words={share < 1 ? `${Math.floor(share * 100)} %` : ""}
        />
      )}
      {isIncomplete && file === undefined && <Notice kind="error" title="Choose a glossary file first" />}
      {send.error !== null && (
        <Notice kind="error" title="The glossary was not imported">
          {failureOf(send.error).message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button
          variant="primary"
          isPending={send.isPending}
          onPress={() => {
            if (name.trim() === "" || file === undefined) setIsIncomplete(true)
            else send.mutate(file)
          }}
        >
          Import
        </Button>
      </div>
    </Dialog>
  )
}

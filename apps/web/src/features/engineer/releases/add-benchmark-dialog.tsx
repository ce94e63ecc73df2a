import type { LocatedIssue } from "@readback/domain"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { upload } from "../../../api/upload.ts"
import { IssueList } from "../../../issues/issue-list.tsx"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { FileDrop } from "../../../ui/file-drop.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { showToast } from "../../../ui/toasts.ts"
import { countOf } from "../../../words/format-count.ts"

/** What the server answers to a benchmark's file. */
type Report =
  | { readonly kind: "done"; readonly name: string; readonly prompts: number }
  | { readonly kind: "refused"; readonly errors: number; readonly issues: readonly LocatedIssue[] }

const endings = [".txt", ".jsonl", ".json", ".csv", ".tsv", ".parquet", ".gz", ".zst"] as const

interface AddBenchmarkDialogProps {
  readonly projectId: string
  readonly onClose: () => void
  readonly onAdded: (name: string) => void
}

/** Takes a name and a file of prompts; a file with a defect is not stored, and each defect is shown with its line. */
export function AddBenchmarkDialog({ projectId, onClose, onAdded }: AddBenchmarkDialogProps) {
  const [name, setName] = useState("")
  const [file, setFile] = useState<File>()
  const queries = useQueryClient()
  const add = useMutation({
    mutationFn: (given: { readonly name: string; readonly file: File }) => {
      const query = new URLSearchParams({ name: given.name, file: given.file.name }).toString()
      const url = `/api/projects/${projectId}/benchmarks?${query}`
      return upload<Report>({ url, file: given.file, signal: new AbortController().signal, onSent: () => undefined })
    },
    onSuccess: async (report) => {
      if (report.kind === "refused") return
      onAdded(report.name)
      onClose()
      showToast(`${report.name} added: ${countOf(report.prompts, "prompt")}`)
      await queries.invalidateQueries(api.dataReleases.benchmarks.pathFilter())
    },
  })
  const take = (chosen: File | undefined) => {
    add.reset()
    setFile(chosen)
    if (name.trim() === "" && chosen !== undefined) setName(chosen.name.replace(/(\.\w+)+$/, ""))
  }
  const refused = add.data?.kind === "refused" ? add.data : undefined
  return (
    <Dialog title="Add a benchmark" isOpen onClose={onClose} isWide={refused !== undefined}>
      <FileDrop
        label={file === undefined ? "Drop the file of its prompts here" : file.name}
        hint="Plain text with one prompt a line, or what an import reads: JSON Lines, CSV, TSV, Parquet. Responses are ignored. At most 100,000 prompts."
        endings={endings}
        isDisabled={add.isPending}
        onFiles={([chosen]) => take(chosen)}
      />
      <TextField
        label="Name"
        description="Recipes, manifests and dataset cards call it so."
        value={name}
        onChange={setName}
        maxLength={200}
      />
      {add.error !== null && (
        <Notice kind="error" title="The benchmark was not added">
          {failureOf(add.error).message}
        </Notice>
      )}
      {refused !== undefined && (
        <>
          <Notice kind="error" title="Nothing was stored">
            Mend the lines below, or leave them out, and add the file again.
          </Notice>
          <IssueList issues={refused.issues} total={refused.errors} fileName={file?.name ?? "benchmark"} />
        </>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button
          variant="primary"
          isDisabled={file === undefined || name.trim() === ""}
          isPending={add.isPending}
          onPress={() => {
            if (file !== undefined) add.mutate({ name: name.trim(), file })
          }}
        >
          Add the benchmark
        </Button>
      </div>
    </Dialog>
  )
}

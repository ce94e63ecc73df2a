import { type ColumnMeanings, ImportId, ProjectId } from "@readback/domain"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { HeldFile } from "./held-file.tsx"
import type { OnDefect } from "./use-file-imports.ts"

interface HeldImportProps {
  readonly projectId: string
  readonly importId: string
  readonly onDefect: OnDefect
  /** It was started or put away. */
  readonly onDecided: () => void
}

/** A file that was sent earlier and waits for somebody to look at it. */
export function HeldImport({ projectId, importId, onDefect, onDecided }: HeldImportProps) {
  const which = { projectId: ProjectId.parse(projectId), importId: ImportId.parse(importId) }
  const [columns, setColumns] = useState<ColumnMeanings>()
  const start = useMutation(api.material.startImport.mutationOptions({ onSuccess: onDecided }))
  const putAway = useMutation(api.material.cancelImport.mutationOptions({ onSuccess: onDecided }))
  const error = start.error ?? putAway.error
  return (
    <>
      <HeldFile projectId={projectId} importId={importId} columns={columns} onColumns={setColumns} />
      {error !== null && (
        <Notice kind="error" title="Nothing was changed">
          {failureOf(error).message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" isPending={putAway.isPending} onPress={() => putAway.mutate(which)}>
          Put away
        </Button>
        <Button
          variant="primary"
          isPending={start.isPending}
          onPress={() => start.mutate({ ...which, onDefect, ...(columns === undefined ? {} : { columns }) })}
        >
          Import this file
        </Button>
      </div>
    </>
  )
}

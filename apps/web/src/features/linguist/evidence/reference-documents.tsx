import type { AppRouter } from "@readback/server/api"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useState } from "react"
import { useMay } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { upload } from "../../../api/upload.ts"
import { Button } from "../../../ui/button.tsx"
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx"
import { FileDrop } from "../../../ui/file-drop.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { showToast } from "../../../ui/toasts.ts"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { formatInstant } from "../../../words/format-instant.ts"

type ReferenceDocument = inferRouterOutputs<AppRouter>["evidence"]["documents"][number]

const columns: readonly Column<ReferenceDocument>[] = [
  { id: "name", header: "Document", isRowHeader: true, className: "min-w-48", cell: ({ name }) => name },
  { id: "words", header: "Words", isNumeric: true, cell: ({ wordCount }) => formatCount(wordCount) },
  { id: "author", header: "Added by", cell: ({ author }) => author ?? "The program" },
  { id: "at", header: "Added", className: "whitespace-nowrap", cell: ({ createdAt }) => formatInstant(createdAt) },
]

const removal = (onRemove: (one: ReferenceDocument) => void): Column<ReferenceDocument> => ({
  id: "remove",
  header: "Remove",
  cell: (one) => (
    <Button size="compact" variant="quiet" aria-label={`Remove ${one.name}`} onPress={() => onRemove(one)}>
      Remove
    </Button>
  ),
})

/** The texts of the field that terms are looked for in, beside the rewrites. */
export function ReferenceDocuments({ glossaryId }: { readonly glossaryId: string }) {
  const mayEdit = useMay("glossary:edit")
  const queries = useQueryClient()
  const documents = useQuery(api.evidence.documents.queryOptions({ glossaryId }))
  const [removing, setRemoving] = useState<ReferenceDocument>()
  const anew = () =>
    Promise.all([
      queries.invalidateQueries(api.evidence.documents.pathFilter()),
      queries.invalidateQueries(api.evidence.candidates.pathFilter()),
    ])
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        const url = `/api/glossaries/${glossaryId}/documents?${new URLSearchParams({ file: file.name }).toString()}`
        await upload({ url, file, signal: new AbortController().signal, onSent: () => undefined })
      }
    },
    onSuccess: (_done, files) => showToast(`${countOf(files.length, "document")} added`),
    onSettled: anew,
  })
  const remove = useMutation(
    api.evidence.removeDocument.mutationOptions({
      onSuccess: async () => {
        setRemoving(undefined)
        await anew()
      },
    }),
  )
  const ask = (one: ReferenceDocument) => {
    remove.reset()
    setRemoving(one)
  }
  const shown = mayEdit ? [...columns, removal(ask)] : columns
  return (
    <div className="flex flex-col gap-4">
      {mayEdit && (
        <FileDrop
          label={add.isPending ? "Adding…" : "Drop reference documents here"}
          hint="Plain text or Markdown in UTF-8, up to 5 MB each: manuals, orders, reports of your field."
          endings={[".txt", ".md", ".markdown", ".text"]}
          allowsSeveral
          isDisabled={add.isPending}
          onFiles={(files) => add.mutate(files)}
        />
      )}
      {add.error !== null && (
        <Notice kind="error" title="A document was not added">
          {failureOf(add.error).message}
        </Notice>
      )}
      <Loaded query={documents} subject="The reference documents">
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-sm text-muted">There are no reference documents yet.</p>
          ) : (
            <Table label="Reference documents" columns={shown} rows={rows} keyOf={({ documentId }) => documentId} />
          )
        }
      </Loaded>
      <ConfirmDialog
        title={`Remove ${removing?.name ?? ""}?`}
        isOpen={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        deed="Remove it"
        onConfirm={() => {
          if (removing !== undefined) remove.mutate({ documentId: removing.documentId })
        }}
        isPending={remove.isPending}
        error={remove.error === null ? undefined : failureOf(remove.error).message}
      >
        No more candidates are found in it. What was accepted or rejected stays so.
      </ConfirmDialog>
    </div>
  )
}

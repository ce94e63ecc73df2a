import type { BulkEdit } from "@readback/domain"
import { useState } from "react"
import { Button } from "../../../ui/button.tsx"
import { countOf } from "../../../words/format-count.ts"
import { BulkDialog } from "./bulk-dialog.tsx"

const deeds: readonly { readonly kind: BulkEdit["kind"]; readonly label: string }[] = [
  { kind: "status", label: "Set status" },
  { kind: "addSubjectField", label: "Add field" },
  { kind: "removeSubjectField", label: "Remove field" },
  { kind: "geographicalUsage", label: "Service or nation" },
  { kind: "remove", label: "Remove" },
]

interface BulkBarProps {
  readonly count: number
  readonly total: number
  readonly fields: readonly string[]
  readonly isPending: boolean
  readonly onEdit: (edit: BulkEdit) => void
  readonly onAll: () => void
  readonly onClear: () => void
  /** What can be taken back, in words. */
  readonly undoable: string | undefined
  readonly isUndoing: boolean
  readonly onUndo: () => void
}

/** What can be done with the chosen concepts. */
export function BulkBar(props: BulkBarProps) {
  const { count, total, fields, isPending, onEdit, onAll, onClear, undoable, isUndoing, onUndo } = props
  const [open, setOpen] = useState<BulkEdit["kind"]>()
  const isNothing = count === 0
  return (
    <div
      role="toolbar"
      aria-label="Change the chosen concepts"
      className="flex flex-wrap items-center gap-2 rounded-lg border border-line bg-surface px-3 py-2 shadow-raised"
    >
      <p className="mr-auto text-sm" aria-live="polite">
        {isNothing ? (
          <span className="text-muted">Choose concepts with Space or their boxes to change them together.</span>
        ) : (
          <>
            <strong>{countOf(count, "concept")}</strong> chosen
          </>
        )}
      </p>
      {undoable !== undefined && (
        <Button variant="quiet" aria-label={`Undo: ${undoable}`} isPending={isUndoing} onPress={onUndo}>
          Undo
        </Button>
      )}
      {isNothing ? (
        <Button variant="quiet" isDisabled={total === 0} onPress={onAll}>
          Choose all {countOf(total, "concept")}
        </Button>
      ) : (
        <Button variant="quiet" onPress={onClear}>
          Choose none
        </Button>
      )}
      {deeds.map(({ kind, label }) => (
        <Button
          key={kind}
          variant={kind === "remove" ? "danger" : "secondary"}
          isDisabled={isNothing}
          isPending={isPending && open === kind}
          onPress={() => setOpen(kind)}
        >
          {label}
        </Button>
      ))}
      {open !== undefined && (
        <BulkDialog
          kind={open}
          subject={countOf(count, "concept")}
          fields={fields}
          onClose={() => setOpen(undefined)}
          onEdit={(edit) => {
            setOpen(undefined)
            onEdit(edit)
          }}
        />
      )}
    </div>
  )
}

import type { QueueFilter } from "@readback/domain"
import { useState } from "react"
import { Button } from "../../ui/button.tsx"
import { Checkbox } from "../../ui/checkbox.tsx"
import { countOf } from "../../words/format-count.ts"
import { type ChangeKind, ChangeDialog } from "./change-dialog.tsx"
import { ReassignDialog } from "./reassign-dialog.tsx"
import { ReleaseDialog } from "./release-dialog.tsx"
import type { QueueRow } from "./queue-row.ts"

interface BulkBarProps {
  readonly projectId: string
  /** The chosen rows. */
  readonly rows: readonly QueueRow[]
  /** How many rows are shown. */
  readonly shown: number
  /** What finds more than is shown; undefined where all is shown. */
  readonly filter: QueueFilter | undefined
  readonly onClear: () => void
}

type Open = ChangeKind | "release" | "reassign"

/** What can be done with the chosen comparisons. */
export function BulkBar({ projectId, rows, shown, filter, onClear }: BulkBarProps) {
  const [open, setOpen] = useState<Open>()
  const [isWhole, setIsWhole] = useState(false)
  const holds = rows.flatMap((row) => row.holds)
  const isAllShown = rows.length === shown && rows.length > 0
  const mayBeWhole = isAllShown && filter !== undefined
  const takesAll = mayBeWhole && isWhole
  const which = takesAll ? { filter } : { comparisonIds: rows.map(({ comparisonId }) => comparisonId) }
  const close = () => setOpen(undefined)
  const done = () => {
    close()
    setIsWhole(false)
    onClear()
  }
  const subject = takesAll ? "all that fit" : countOf(rows.length, "comparison")
  const isNothing = rows.length === 0
  return (
    <div
      role="toolbar"
      aria-label="Change the chosen comparisons"
      className="flex flex-wrap items-center gap-2 rounded-lg border border-line bg-surface px-3 py-2 shadow-raised"
    >
      <p className="mr-auto text-sm" aria-live="polite">
        {isNothing ? (
          <span className="text-muted">Choose comparisons to change them.</span>
        ) : (
          <>
            <strong>{takesAll ? "All that fit" : countOf(rows.length, "comparison")}</strong> chosen
          </>
        )}
      </p>
      {mayBeWhole && <Checkbox label="Also what is not shown" isSelected={isWhole} onChange={setIsWhole} />}
      <Button isDisabled={isNothing} onPress={() => setOpen("priority")}>
        Priority
      </Button>
      <Button isDisabled={isNothing} onPress={() => setOpen("group")}>
        Group
      </Button>
      <Button isDisabled={isNothing} onPress={() => setOpen("overlap")}>
        Judgments
      </Button>
      <Button isDisabled={isNothing || takesAll} onPress={() => setOpen("reassign")}>
        Reassign
      </Button>
      <Button isDisabled={holds.length === 0 || takesAll} onPress={() => setOpen("release")}>
        Release
      </Button>
      {(open === "priority" || open === "group" || open === "overlap") && (
        <ChangeDialog
          projectId={projectId}
          kind={open}
          which={which}
          subject={subject}
          first={rows[0]}
          onClose={close}
          onDone={done}
        />
      )}
      {open === "reassign" && <ReassignDialog projectId={projectId} rows={rows} onClose={close} onDone={done} />}
      {open === "release" && <ReleaseDialog projectId={projectId} holds={holds} onClose={close} onDone={done} />}
    </div>
  )
}

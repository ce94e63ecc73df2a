import { Badge } from "../../../ui/badge.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { formatCount } from "../../../words/format-count.ts"
import type { ImpactResult } from "./impact-report.tsx"
import { scoreWords } from "./impact-words.ts"

type Flip = ImpactResult["flips"]["examples"][number]

interface FlippedPreferencesProps {
  readonly flips: ImpactResult["flips"]
  readonly projects: ImpactResult["projects"]
}

const pairWords = ({ before, after }: Flip["preferred"]): string => `${scoreWords(before)} → ${scoreWords(after)}`

const turnBadge = ({ turns }: Flip) =>
  turns === "against" ? (
    <Badge tone="warning">scores contradict it</Badge>
  ) : (
    <Badge tone="success">scores bear it out</Badge>
  )

/** Pairs whose scores change places against what people preferred, or in favour of it. */
export function FlippedPreferences({ flips: { judgments, gold, examples }, projects }: FlippedPreferencesProps) {
  const nameOf = (id: string): string => projects.find((one) => one.id === id)?.name ?? id
  const columns: readonly Column<Flip>[] = [
    { id: "project", header: "Project", isRowHeader: true, cell: ({ projectId }) => nameOf(projectId) },
    { id: "preferred", header: "Preferred response", isNumeric: true, cell: ({ preferred }) => pairWords(preferred) },
    { id: "other", header: "Other response", isNumeric: true, cell: ({ other }) => pairWords(other) },
    {
      id: "turns",
      header: "From now on",
      cell: turnBadge,
    },
  ]
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-base font-semibold">Preferences and scores</h3>
      <p className="max-w-prose text-sm text-muted">
        {examples.length === 0
          ? "In no judged pair do the scores of the two responses change places."
          : `Scores turn against ${formatCount(judgments.against)} judgments and ${formatCount(gold.against)} known answers, and in favour of ${formatCount(judgments.for)} and ${formatCount(gold.for)}.`}
      </p>
      {examples.length > 0 && (
        <Table
          label="Pairs whose scores change places"
          columns={columns}
          rows={examples}
          keyOf={({ comparisonId }, index) => `${comparisonId} ${index}`}
        />
      )}
    </div>
  )
}

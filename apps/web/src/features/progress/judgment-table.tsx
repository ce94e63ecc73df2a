import { Link } from "@tanstack/react-router"
import { useMemo } from "react"
import { Badge } from "../../ui/badge.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { formatInstant } from "../../words/format-instant.ts"
import type { OwnJudgment } from "./use-history.ts"
import { verdictWords } from "./verdict-words.ts"

interface JudgmentTableProps {
  readonly projectId: string
  readonly judgments: readonly OwnJudgment[]
}

/** A person's own judgments, newest first, each with the way to it. */
export function JudgmentTable({ projectId, judgments }: JudgmentTableProps) {
  const columns = useMemo(() => columnsOf(projectId), [projectId])
  return <Table label="Your judgments" columns={columns} rows={judgments} keyOf={(one) => one.id} />
}

const columnsOf = (projectId: string): readonly Column<OwnJudgment>[] => [
  { id: "at", header: "When", className: "whitespace-nowrap", cell: (one) => formatInstant(one.createdAt) },
  {
    id: "prompt",
    header: "Prompt",
    isRowHeader: true,
    className: "min-w-64 max-w-xl font-normal",
    cell: ({ id, prompt }) => (
      <Link
        to="/projects/$projectId/work/$judgmentId"
        params={{ projectId, judgmentId: id }}
        className="line-clamp-2 font-medium hover:underline"
      >
        {prompt}
      </Link>
    ),
  },
  { id: "domain", header: "Domain", cell: ({ domain }) => domain ?? "-" },
  { id: "verdict", header: "Verdict", className: "whitespace-nowrap", cell: (one) => verdictWords(one) },
  {
    id: "more",
    header: "Also",
    cell: ({ hasRewrite, isRevision, isReworkAsked }) =>
      hasRewrite || isRevision || isReworkAsked ? (
        <span className="flex flex-wrap gap-1">
          {isReworkAsked && <Badge tone="warning">To be done again</Badge>}
          {hasRewrite && <Badge tone="accent">Rewritten</Badge>}
          {isRevision && <Badge>Changed</Badge>}
        </span>
      ) : (
        "-"
      ),
  },
]

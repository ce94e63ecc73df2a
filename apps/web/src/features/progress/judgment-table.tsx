import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { Badge } from "../../ui/badge.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { formatInstant } from "../../words/format-instant.ts"
import { verdictWords } from "./verdict-words.ts"

type OwnJudgment = inferRouterOutputs<AppRouter>["labeling"]["progress"]["latest"][number]

const columns: readonly Column<OwnJudgment>[] = [
  { id: "at", header: "When", className: "whitespace-nowrap", cell: (one) => formatInstant(one.createdAt) },
  {
    id: "prompt",
    header: "Prompt",
    isRowHeader: true,
    className: "min-w-64 max-w-xl font-normal",
    cell: ({ prompt }) => <span className="line-clamp-2 font-normal">{prompt}</span>,
  },
  { id: "domain", header: "Domain", cell: ({ domain }) => domain ?? "-" },
  { id: "verdict", header: "Verdict", className: "whitespace-nowrap", cell: (one) => verdictWords(one) },
  {
    id: "rewrite",
    header: "Rewrite",
    cell: ({ hasRewrite }) => (hasRewrite ? <Badge tone="accent">Rewritten</Badge> : "-"),
  },
]

/** A person's own judgments, newest first. */
export function JudgmentTable({ judgments }: { readonly judgments: readonly OwnJudgment[] }) {
  return <Table label="Your latest judgments" columns={columns} rows={judgments} keyOf={(one) => one.id} />
}

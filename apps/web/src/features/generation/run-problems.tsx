import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { formatCount } from "../../words/format-count.ts"
import type { RunDetail } from "./generation-types.ts"
import { problemWords } from "./problem-words.ts"

interface Problem {
  readonly problem: string
  readonly failed: number
  readonly retried: number
  readonly example: string
}

const columns: readonly Column<Problem>[] = [
  { id: "what", header: "What", isRowHeader: true, cell: ({ problem }) => problemWords(problem) },
  { id: "retried", header: "Made again", isNumeric: true, cell: ({ retried }) => formatCount(retried) },
  { id: "failed", header: "Failed for good", isNumeric: true, cell: ({ failed }) => formatCount(failed) },
  {
    id: "example",
    header: "First example",
    className: "min-w-64",
    cell: ({ example }) => <span className="break-words">{example === "" ? "-" : example}</span>,
  },
]

/** What went wrong in a run, by kind; nothing where nothing did. */
export function RunProblems({ run }: { readonly run: RunDetail }) {
  const kinds = new Set(Object.keys(run.counts).flatMap((key) => /^(?:failed|retried):(.+)$/.exec(key)?.slice(1) ?? []))
  if (kinds.size === 0) return null
  const rows = [...kinds].map((problem) => ({
    problem,
    failed: run.counts[`failed:${problem}`] ?? 0,
    retried: run.counts[`retried:${problem}`] ?? 0,
    example: run.failures.find((one) => one.problem === problem)?.message ?? "",
  }))
  return (
    <Section
      title="What went wrong"
      description="Requests that may succeed later are made again by themselves, after as long as the endpoint asks."
    >
      <Table label="What went wrong" columns={columns} rows={rows} keyOf={({ problem }) => problem} />
    </Section>
  )
}

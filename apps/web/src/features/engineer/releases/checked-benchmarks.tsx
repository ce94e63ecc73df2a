import { type Column, Table } from "../../../ui/table.tsx"
import { formatCount } from "../../../words/format-count.ts"
import type { CheckedBenchmark } from "./manifest.ts"

const columns: readonly Column<CheckedBenchmark>[] = [
  { id: "name", header: "Checked against", isRowHeader: true, className: "min-w-40", cell: ({ name }) => name },
  { id: "prompts", header: "Prompts", isNumeric: true, cell: ({ prompts }) => formatCount(prompts) },
  {
    id: "overlapping",
    header: "Overlapping prompts",
    isNumeric: true,
    cell: ({ overlap }) => formatCount(overlap.prompts),
  },
  {
    id: "comparisons",
    header: "Their comparisons",
    isNumeric: true,
    cell: ({ overlap }) => formatCount(overlap.comparisons),
  },
  { id: "rows", header: "Rows in the files", isNumeric: true, cell: ({ overlap }) => formatCount(overlap.rows) },
  { id: "hash", header: "Hash", className: "font-mono text-xs", cell: ({ hash }) => `${hash.slice(0, 12)}…` },
]

/** The benchmarks that a release was checked against, with what of it overlaps each. */
export function CheckedBenchmarks({ benchmarks }: { readonly benchmarks: readonly CheckedBenchmark[] }) {
  const isKept = benchmarks.some(({ policy }) => policy === "report")
  return (
    <div className="flex flex-col gap-2">
      <Table label="Benchmarks" columns={columns} rows={benchmarks} keyOf={({ hash, name }) => `${name} ${hash}`} />
      <p className="text-sm text-muted">
        Prompts that equal one of a benchmark or resemble one ({benchmarks[0]?.threshold} or more), and near-duplicates
        of these, overlap it. Their comparisons were {isKept ? "kept and counted" : "left out"}.
      </p>
    </div>
  )
}

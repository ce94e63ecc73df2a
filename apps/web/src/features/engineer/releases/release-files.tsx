import { CopyButton } from "../../../ui/copy-button.tsx"
import { Section } from "../../../ui/section.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { Tooltip } from "../../../ui/tooltip.tsx"
import { formatCount } from "../../../words/format-count.ts"
import type { ReleaseDetail } from "./release-types.ts"

type ReleaseFile = ReleaseDetail["files"][number]

const KILO = 1_000
const units = ["B", "kB", "MB", "GB"] as const

/** A number of bytes in the unit that gives one to three digits before the point. */
function sizeWords(bytes: number): string {
  const at = Math.min(units.length - 1, bytes < KILO ? 0 : Math.floor(Math.log10(bytes) / 3))
  return `${Number((bytes / KILO ** at).toPrecision(3))} ${units[at] ?? ""}`
}

const columnsOf = (releaseId: string): readonly Column<ReleaseFile>[] => [
  {
    id: "name",
    header: "File",
    isRowHeader: true,
    cell: ({ name }) => (
      <a href={`/api/data-releases/${releaseId}/files/${name}`} download className="font-mono text-xs underline">
        {name}
      </a>
    ),
  },
  { id: "rows", header: "Rows", isNumeric: true, cell: ({ rows }) => (rows === null ? "-" : formatCount(rows)) },
  {
    id: "size",
    header: "Size",
    isNumeric: true,
    className: "whitespace-nowrap",
    cell: ({ bytes }) => sizeWords(bytes),
  },
  {
    id: "sha256",
    header: "SHA-256",
    cell: ({ sha256 }) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        <Tooltip whole={sha256}>{sha256.slice(0, 12)}</Tooltip>
        <CopyButton text={sha256} label="Copy" />
      </span>
    ),
  },
]

/** The files of a release, to download; a download that breaks off goes on where it was. */
export function ReleaseFiles({ release }: { readonly release: ReleaseDetail }) {
  // Rows first, then what tells of them.
  const files = release.files.toSorted((one, two) => Number(one.rows === null) - Number(two.rows === null))
  return (
    <Section
      title="Files"
      description="Downloads can be resumed. Check a copy with sha256sum -c SHA256SUMS in its folder."
    >
      <Table label="Files" columns={columnsOf(release.id)} rows={files} keyOf={({ name }) => name} />
    </Section>
  )
}

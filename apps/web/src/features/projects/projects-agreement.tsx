import { mayRole, type Role } from "@readback/domain"
import { useQueries } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useMemo } from "react"
import { api } from "../../api/api.ts"
import { AlphaPlot } from "../../ui/alpha-plot.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { coefficientWords } from "../../words/coefficient-words.ts"
import { formatCount } from "../../words/format-count.ts"

interface ListedProject {
  readonly id: string
  readonly name: string
  readonly role: Role | null
}

/** Projects whose agreement is asked for at once; each is a reading of all its judgments. */
const MOST_PROJECTS = 40

const useAgreements = (projects: readonly ListedProject[]) =>
  useQueries({
    queries: projects.map(({ id }) => api.measures.agreement.queryOptions({ projectId: id })),
    combine: (answers) =>
      answers.map(({ data, error }, at) => ({ project: projects[at], all: data?.all, hasFailed: error !== null })),
  })

type Row = ReturnType<typeof useAgreements>[number]

const waiting = ({ hasFailed }: Row): string => (hasFailed ? "could not be read" : "…")

const columns: readonly Column<Row>[] = [
  {
    id: "project",
    header: "Project",
    isRowHeader: true,
    cell: ({ project }) => (
      <Link
        to="/projects/$projectId/results"
        params={{ projectId: project?.id ?? "" }}
        search={{ show: "agreement" } as never}
        className="underline"
      >
        {project?.name}
      </Link>
    ),
  },
  {
    id: "ordinal",
    header: "Alpha, seven steps",
    isNumeric: true,
    cell: (row) => (row.all === undefined ? waiting(row) : coefficientWords(row.all.ordinal)),
  },
  {
    id: "nominal",
    header: "Alpha, who won",
    isNumeric: true,
    cell: ({ all }) => (all === undefined ? "" : coefficientWords(all.nominal)),
  },
  {
    id: "pairs",
    header: "Pairs",
    isNumeric: true,
    cell: ({ all }) => (all === undefined ? "" : formatCount(all.pairs)),
  },
  {
    id: "people",
    header: "People",
    isNumeric: true,
    cell: ({ all }) => (all === undefined ? "" : formatCount(all.labelers)),
  },
]

/** How much people agree in each of the projects whose results one may see. */
export function ProjectsAgreement({ projects }: { readonly projects: readonly ListedProject[] }) {
  const readable = projects.filter(({ role }) => role !== null && mayRole(role, "measure:read"))
  const rows = useAgreements(readable.slice(0, MOST_PROJECTS))
  const points = useMemo(
    () =>
      rows.map(({ project, all }) => ({
        name: project?.name ?? "",
        value: all?.nominal.kind === "value" ? all.nominal.value : undefined,
        size: all?.pairs ?? 0,
      })),
    [rows],
  )
  return (
    <Section
      title="Agreement of projects"
      description="Krippendorff's alpha of pairs that two or more people judged: 1 where all agree, 0 where chance would do as well."
    >
      {rows.length === 0 ? (
        <EmptyState title="No project whose results you may see">
          Reviewers, engineers and leads of a project see how much people agree there.
        </EmptyState>
      ) : (
        <div className="grid items-start gap-4 xl:grid-cols-[2fr_3fr]">
          <AlphaPlot
            label="Alpha of projects; dashed lines at 0.67 and 0.80. The table has the numbers."
            axis="Alpha, who won"
            points={points}
          />
          <Table
            label="Agreement of projects"
            columns={columns}
            rows={rows}
            keyOf={({ project }, at) => project?.id ?? String(at)}
          />
        </div>
      )}
      {readable.length > MOST_PROJECTS && (
        <p className="text-sm text-muted">{`The first ${MOST_PROJECTS} of ${formatCount(readable.length)} projects.`}</p>
      )}
    </Section>
  )
}

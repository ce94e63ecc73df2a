import { mayRole, type Role } from "@readback/domain"
import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useMemo } from "react"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
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

/** The agreement of each project, one after the other; one that cannot be read has none. */
async function readAll(client: QueryClient, projects: readonly ListedProject[]) {
  const rows = []
  for (const project of projects) {
    const report = await client
      .fetchQuery(api.measures.agreement.queryOptions({ projectId: project.id }))
      .catch(() => undefined)
    rows.push({ project, all: report?.all })
  }
  return rows
}

type Row = Awaited<ReturnType<typeof readAll>>[number]

const columns: readonly Column<Row>[] = [
  {
    id: "project",
    header: "Project",
    isRowHeader: true,
    cell: ({ project }) => (
      <Link
        to="/projects/$projectId/results"
        params={{ projectId: project.id }}
        search={{ show: "agreement" } as never}
        className="underline"
      >
        {project.name}
      </Link>
    ),
  },
  {
    id: "ordinal",
    header: "Alpha, seven steps",
    isNumeric: true,
    cell: ({ all }) => (all === undefined ? "could not be read" : coefficientWords(all.ordinal)),
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
  const shown = readable.slice(0, MOST_PROJECTS)
  const client = useQueryClient()
  const agreements = useQuery({
    queryKey: ["projects-agreement", shown.map(({ id }) => id)],
    queryFn: () => readAll(client, shown),
  })
  return (
    <Section
      title="Agreement of projects"
      description="Krippendorff's alpha of pairs that two or more people judged: 1 where all agree, 0 where chance would do as well."
    >
      {shown.length === 0 ? (
        <EmptyState title="No project whose results you may see">
          Reviewers, engineers and leads of a project see how much people agree there.
        </EmptyState>
      ) : (
        <Loaded query={agreements} subject="The agreement of projects">
          {(rows) => <Compared rows={rows} />}
        </Loaded>
      )}
      {readable.length > MOST_PROJECTS && (
        <p className="text-sm text-muted">{`The first ${MOST_PROJECTS} of ${formatCount(readable.length)} projects.`}</p>
      )}
    </Section>
  )
}

function Compared({ rows }: { readonly rows: readonly Row[] }) {
  const points = useMemo(
    () =>
      rows.map(({ project, all }) => ({
        name: project.name,
        value: all?.nominal.kind === "value" ? all.nominal.value : undefined,
        size: all?.pairs ?? 0,
      })),
    [rows],
  )
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[2fr_3fr]">
      <AlphaPlot
        label="Alpha of projects; dashed lines at 0.67 and 0.80. The table has the numbers."
        axis="Alpha, who won"
        points={points}
      />
      <Table label="Agreement of projects" columns={columns} rows={rows} keyOf={({ project }) => project.id} />
    </div>
  )
}

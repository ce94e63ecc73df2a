import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { inferRouterOutputs } from "@trpc/server"
import { useState } from "react"
import { useAccount, useMay } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { LevelBadge } from "../../classification/level-badge.tsx"
import { levelOfPage, useMarkPage } from "../../classification/page-level.ts"
import { Page } from "../../shell/page.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { Button } from "../../ui/button.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { formatCount } from "../../words/format-count.ts"
import { formatInstant } from "../../words/format-instant.ts"
import { EvidenceLink } from "./evidence/evidence-link.tsx"
import { NewGlossaryDialog } from "./new-glossary-dialog.tsx"

type Glossary = inferRouterOutputs<AppRouter>["glossaries"]["list"][number]

const columns: readonly Column<Glossary>[] = [
  {
    id: "name",
    header: "Glossary",
    isRowHeader: true,
    className: "min-w-48",
    cell: ({ name, releaseId }) =>
      releaseId === null ? (
        name
      ) : (
        <Link to="/glossaries/$releaseId" params={{ releaseId }} className="text-accent-ink underline">
          {name}
        </Link>
      ),
  },
  { id: "level", header: "Classification", cell: (one) => <LevelBadge level={one.classification} /> },
  { id: "language", header: "Language", cell: (one) => one.language },
  { id: "release", header: "Release", isNumeric: true, cell: (one) => one.releaseNumber ?? "-" },
  { id: "concepts", header: "Concepts", isNumeric: true, cell: (one) => formatCount(one.conceptCount ?? 0) },
  { id: "terms", header: "Terms", isNumeric: true, cell: (one) => formatCount(one.termCount ?? 0) },
  {
    id: "at",
    header: "Released",
    className: "whitespace-nowrap",
    cell: ({ releasedAt }) => (releasedAt === null ? "-" : formatInstant(releasedAt)),
  },
  {
    id: "work",
    header: "Work",
    cell: ({ id, name }) => (
      <span className="flex flex-col gap-1">
        <Link
          to="/workbench/$glossaryId"
          params={{ glossaryId: id }}
          aria-label={`Workbench of ${name}`}
          className="text-accent-ink underline"
        >
          Workbench
        </Link>
        <Link
          to="/workbench/$glossaryId/proposals"
          params={{ glossaryId: id }}
          aria-label={`Proposals of ${name}`}
          className="text-accent-ink underline"
        >
          Proposals
        </Link>
        <EvidenceLink
          glossaryId={id}
          of={name}
          className="inline-flex items-center gap-1.5 text-accent-ink underline"
        />
      </span>
    ),
  },
]

/** The glossaries that the person may read, each with its newest release. */
export function GlossaryListScreen() {
  const { levels } = useAccount()
  const mayImport = useMay("glossary:import")
  const mayEdit = useMay("glossary:edit")
  const [isMaking, setIsMaking] = useState(false)
  const glossaries = useQuery(api.glossaries.list.queryOptions())
  useMarkPage(
    glossaries.data &&
      levelOfPage(
        levels,
        glossaries.data.map((one) => one.classification),
      ),
  )
  const start = (
    <>
      {mayEdit && <Button onPress={() => setIsMaking(true)}>New glossary</Button>}
      {mayImport && (
        <Link to="/glossaries/import" className={buttonStyle("primary")}>
          Import a glossary
        </Link>
      )}
    </>
  )
  return (
    <Page>
      <PageHeader
        title="Glossaries"
        description="The words the models are to use, and those they are not to. A project works by one release, or always by the newest."
        actions={start}
      />
      <Loaded query={glossaries} subject="The glossaries">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="There is no glossary yet" action={start}>
              {mayImport
                ? "Import a file with the terms of your house: TBX, CSV or JSON."
                : "A linguist or an administrator can import one."}
            </EmptyState>
          ) : (
            <Table label="Glossaries" columns={columns} rows={rows} keyOf={(one) => one.id} />
          )
        }
      </Loaded>
      {isMaking && <NewGlossaryDialog onClose={() => setIsMaking(false)} />}
    </Page>
  )
}

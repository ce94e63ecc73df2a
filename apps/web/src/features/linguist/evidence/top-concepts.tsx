import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { inferRouterOutputs } from "@trpc/server"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { perThousand } from "./share-words.ts"

type Top = inferRouterOutputs<AppRouter>["evidence"]["topConcepts"]

const columnsOf = (glossaryId: string, texts: number): readonly Column<Top["concepts"][number]>[] => [
  {
    id: "name",
    header: "Concept",
    isRowHeader: true,
    className: "min-w-56",
    cell: ({ name, conceptId }) => (
      <Link
        to="/workbench/$glossaryId/usage"
        params={{ glossaryId }}
        search={{ concept: conceptId }}
        className="text-accent-ink underline"
      >
        {name}
      </Link>
    ),
  },
  { id: "in", header: "Texts with it", isNumeric: true, cell: ({ usedIn }) => formatCount(usedIn) },
  { id: "uses", header: "Uses", isNumeric: true, cell: ({ uses }) => formatCount(uses) },
  { id: "rate", header: "Uses per 1,000 texts", isNumeric: true, cell: ({ uses }) => perThousand(uses, texts) },
]

/** The concepts that texts use most. */
export function TopConcepts({ glossaryId }: { readonly glossaryId: string }) {
  const top = useQuery(api.evidence.topConcepts.queryOptions({ glossaryId }, { staleTime: 60_000 }))
  return (
    <Loaded query={top} subject="The concepts" lines={10}>
      {({ concepts, texts, isComplete }) =>
        concepts.length === 0 ? (
          <EmptyState title="No text uses a term of the glossary">
            Texts are the responses and rewrites of projects under this glossary that you are a member of.
          </EmptyState>
        ) : (
          <section aria-label="Used most" className="flex flex-col gap-2">
            <h2 className="text-lg font-bold">Used most</h2>
            <p className="text-sm text-muted">
              In {isComplete ? "all" : "the newest"} {countOf(texts, "response and rewrite", "responses and rewrites")},
              as the newest release finds them.
            </p>
            <Table
              label="Concepts used most"
              columns={columnsOf(glossaryId, texts)}
              rows={concepts}
              keyOf={({ conceptId }) => conceptId}
            />
          </section>
        )
      }
    </Loaded>
  )
}

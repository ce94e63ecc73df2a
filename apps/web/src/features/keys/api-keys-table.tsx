import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { Badge } from "../../ui/badge.tsx"
import { Button } from "../../ui/button.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { formatInstant } from "../../words/format-instant.ts"
import { scopeWords } from "./scope-words.ts"

/** A key as listed: everything but the key itself. */
export type ListedKey = inferRouterOutputs<AppRouter>["keys"]["list"][number]

const told: readonly Column<ListedKey>[] = [
  {
    id: "name",
    header: "Name",
    isRowHeader: true,
    className: "min-w-40",
    cell: ({ name, start }) => (
      <>
        {name}
        <code className="block font-mono text-xs font-normal text-muted">{start}…</code>
      </>
    ),
  },
  { id: "scopes", header: "For", cell: ({ scopes }) => scopes.map((scope) => scopeWords[scope].name).join(", ") },
  {
    id: "used",
    header: "Last used",
    cell: ({ lastUsedAt }) =>
      lastUsedAt === null ? <span className="text-muted">Never</span> : formatInstant(lastUsedAt),
  },
  {
    id: "ends",
    header: "Ends",
    cell: ({ expiresAt, isExpired }) =>
      isExpired ? <Badge tone="warning">Ended</Badge> : expiresAt === null ? "Never" : formatInstant(expiresAt),
  },
  { id: "made", header: "Made", cell: ({ createdAt }) => formatInstant(createdAt) },
]

const deedColumn = (onRevoke: (key: ListedKey) => void): Column<ListedKey> => ({
  id: "actions",
  header: "Change",
  cell: (key) => (
    <Button size="compact" aria-label={`Revoke ${key.name ?? key.start ?? "this key"}`} onPress={() => onRevoke(key)}>
      Revoke
    </Button>
  ),
})

/** One's keys, with the way to revoke each. */
export function ApiKeysTable(props: {
  readonly keys: readonly ListedKey[]
  readonly onRevoke: (key: ListedKey) => void
}) {
  const columns = [...told, deedColumn(props.onRevoke)]
  return <Table label="API keys" columns={columns} rows={props.keys} keyOf={(key) => key.id} />
}

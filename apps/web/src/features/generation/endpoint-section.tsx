import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useMay } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { LevelBadge } from "../../classification/level-badge.tsx"
import { Button } from "../../ui/button.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { EndpointDialog } from "./endpoint-dialog.tsx"
import type { Endpoint } from "./generation-types.ts"
import { RemoveEndpointDialog } from "./remove-endpoint-dialog.tsx"
import { TestConnection } from "./test-connection.tsx"

type Opened = { readonly kind: "new" } | { readonly kind: "change" | "remove"; readonly endpoint: Endpoint }

const facts: readonly Column<Endpoint>[] = [
  { id: "name", header: "Name", isRowHeader: true, className: "min-w-36", cell: ({ name }) => name },
  {
    id: "url",
    header: "Address",
    className: "min-w-44 break-all",
    cell: ({ baseUrl }) => <span className="font-mono text-xs">{baseUrl}</span>,
  },
  { id: "level", header: "Up to", cell: ({ classification }) => <LevelBadge level={classification} /> },
  { id: "key", header: "Key", cell: ({ hasKey }) => (hasKey ? "Stored" : "None") },
  {
    id: "models",
    header: "Models",
    className: "min-w-36",
    cell: ({ models }) => (models.length === 0 ? "-" : models.join(", ")),
  },
]

const changing = (open: (opened: Opened) => void): Column<Endpoint> => ({
  id: "actions",
  header: "Actions",
  className: "xl:min-w-76",
  cell: (endpoint) => (
    <span className="flex flex-wrap gap-x-1 gap-y-3">
      <TestConnection endpoint={endpoint} />
      <Button size="compact" aria-label={`Change ${endpoint.name}`} onPress={() => open({ kind: "change", endpoint })}>
        Change
      </Button>
      <Button
        size="compact"
        variant="quiet"
        aria-label={`Remove ${endpoint.name}`}
        onPress={() => open({ kind: "remove", endpoint })}
      >
        Remove
      </Button>
    </span>
  ),
})

/** The endpoints that may be used, and for those who may, the way to change them. */
export function EndpointSection() {
  const [opened, setOpened] = useState<Opened>()
  const endpoints = useQuery(api.generation.endpoints.queryOptions())
  const mayChange = useMay("endpoint:change")
  const close = () => setOpened(undefined)
  return (
    <Section
      title="Model endpoints"
      description="Any server that speaks OpenAI's chat completions. Shared by all projects of this installation."
      actions={mayChange && <Button onPress={() => setOpened({ kind: "new" })}>Add an endpoint</Button>}
    >
      <Loaded query={endpoints} subject="The endpoints" lines={2}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title="There is no endpoint yet">
              {mayChange
                ? "Add the address of a server with models, and its key if it asks for one."
                : "An engineer or an administrator adds one. Then its models can be chosen in a run."}
            </EmptyState>
          ) : (
            <Table
              label="Model endpoints"
              columns={mayChange ? [...facts, changing(setOpened)] : facts}
              rows={all}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
      {opened?.kind === "new" && <EndpointDialog onClose={close} />}
      {opened?.kind === "change" && <EndpointDialog endpoint={opened.endpoint} onClose={close} />}
      {opened?.kind === "remove" && <RemoveEndpointDialog endpoint={opened.endpoint} onClose={close} />}
    </Section>
  )
}

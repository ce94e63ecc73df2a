import { useQuery } from "@tanstack/react-query"
import { useLowestLevel } from "../../api/installation.ts"
import { Loaded } from "../../api/loaded.tsx"
import { useMarkPage } from "../../classification/page-level.ts"
import { Page } from "../../shell/page.tsx"
import { CopyButton } from "../../ui/copy-button.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { OperationCard } from "./operation-card.tsx"
import { readReference } from "./read-reference.ts"

/** The routes that programs stream files through, as the server describes them (OpenAPI 3.1). */
export function ReferenceScreen() {
  const reference = useQuery({ queryKey: ["open-api"], queryFn: readReference, staleTime: Number.POSITIVE_INFINITY })
  useMarkPage(useLowestLevel())
  const address = `${window.location.origin}/api/openapi.json`
  return (
    <Page>
      <PageHeader
        title="HTTP interface"
        description="The routes that stream files in and out. Send an API key as a bearer token; everything else goes through the command line readback."
        actions={<CopyButton text={address} label="Copy the address of the OpenAPI document" />}
      />
      <Loaded query={reference} subject="The description of the routes">
        {(groups) => (
          <div className="grid items-start gap-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
            <nav aria-label="Routes" className="lg:sticky lg:top-28">
              <ul className="flex flex-col gap-4 text-sm">
                {groups.map(({ name, operations }) => (
                  <li key={name}>
                    <p className="font-semibold">{name}</p>
                    <ul className="mt-1 flex flex-col gap-1">
                      {operations.map(({ id, summary }) => (
                        <li key={id}>
                          <a href={`#${id}`} className="text-accent-ink underline-offset-2 hover:underline">
                            {summary}
                          </a>
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            </nav>
            <div className="flex min-w-0 flex-col gap-4">
              {groups.flatMap(({ operations }) =>
                operations.map((operation) => <OperationCard key={operation.id} operation={operation} />),
              )}
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

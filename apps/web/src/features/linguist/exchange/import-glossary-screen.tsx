import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useMay } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { Page } from "../../../shell/page.tsx"
import { Breadcrumb } from "../../../ui/breadcrumb.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { PageHeader } from "../../../ui/page-header.tsx"
import { ImportForm, type ImportFormProps } from "./import-form.tsx"

/** Imports a glossary file as a proposal: the file, how it is read, how it meets the glossary, and what that would do. */
export function ImportGlossaryScreen(props: Omit<ImportFormProps, "glossaries">) {
  const mayImport = useMay("glossary:import")
  const glossaries = useQuery(api.glossaries.list.queryOptions())
  return (
    <Page>
      <PageHeader
        title="Import a glossary"
        description="Every import becomes a proposal: nothing is in use before another linguist approves it."
        breadcrumb={
          <Breadcrumb current="Import">
            <Link to="/glossaries">Glossaries</Link>
          </Breadcrumb>
        }
      />
      {mayImport ? (
        <Loaded query={glossaries} subject="The glossaries">
          {(rows) => <ImportForm glossaries={rows} {...props} />}
        </Loaded>
      ) : (
        <Notice kind="warning" title="Linguists import glossaries" isAnnounced={false}>
          Your role reads them. Ask a linguist or an administrator to import the file.
        </Notice>
      )}
    </Page>
  )
}

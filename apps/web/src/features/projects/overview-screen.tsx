import { useProject } from "../../api/project.ts"
import { Page } from "../../shell/page.tsx"
import { PageHeader } from "../../ui/page-header.tsx"

/** What a project is, how far it has come, and what the person can do next. */
export function OverviewScreen({ projectId }: { readonly projectId: string }) {
  const project = useProject(projectId)
  return (
    <Page>
      <PageHeader title={project.name} />
    </Page>
  )
}

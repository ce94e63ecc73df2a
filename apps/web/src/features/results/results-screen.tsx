import { useProject } from "../../api/project.ts"
import { Page } from "../../shell/page.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { AgreementSection } from "./agreement-section.tsx"
import { ModelsSection } from "./models-section.tsx"
import { PeopleSection } from "./people-section.tsx"

/** What the judgments of a project say: of the models, of how much people agree, and of how they judge. */
export function ResultsScreen({ projectId }: { readonly projectId: string }) {
  const { actions } = useProject(projectId)
  return (
    <Page>
      <PageHeader title="Results" description="From all judgments that count, as of now." />
      <div className="flex flex-col gap-10">
        <ModelsSection projectId={projectId} />
        <AgreementSection projectId={projectId} />
        {actions.includes("measure:labelers") && <PeopleSection projectId={projectId} />}
      </div>
    </Page>
  )
}

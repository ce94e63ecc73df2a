import { useProject } from "../../api/project.ts"
import { Page } from "../../shell/page.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { Section } from "../../ui/section.tsx"
import { Members } from "./members.tsx"
import { SettingsForm } from "./settings-form.tsx"

/** How a project works and who works in it. */
export function SettingsScreen({ projectId }: { readonly projectId: string }) {
  const project = useProject(projectId)
  return (
    <Page>
      <PageHeader
        title="Settings"
        description={`${project.classification}. The classification of a project is fixed.`}
      />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <Section title="Project">
          <SettingsForm project={project} />
        </Section>
        <Members projectId={projectId} classification={project.classification} />
      </div>
    </Page>
  )
}

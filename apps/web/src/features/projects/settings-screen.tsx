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
      <Section title="Rules">
        <SettingsForm project={project} />
      </Section>
      <Members projectId={projectId} classification={project.classification} />
    </Page>
  )
}

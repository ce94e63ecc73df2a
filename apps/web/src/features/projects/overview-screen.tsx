import { LevelBadge } from "../../classification/level-badge.tsx"
import { useProject } from "../../api/project.ts"
import { Page } from "../../shell/page.tsx"
import { SpillAlert } from "../../shell/spill-alert.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { roleNames } from "../../words/role-name.ts"
import { NextSteps } from "./next-steps.tsx"
import { ProjectFacts } from "./project-facts.tsx"
import { QueueFigures } from "./queue-figures.tsx"
import { ScoringProgress } from "./scoring-progress.tsx"

/** What a project is, how far it has come, and what the person can do next. */
export function OverviewScreen({ projectId }: { readonly projectId: string }) {
  const project = useProject(projectId)
  return (
    <Page>
      <PageHeader
        title={project.name}
        aside={<LevelBadge level={project.classification} />}
        description={project.description === "" ? undefined : project.description}
      />
      <p className="sr-only">Your role here: {roleNames[project.role].name}</p>
      <div className="flex flex-col gap-8">
        <SpillAlert projectId={projectId} />
        <NextSteps projectId={projectId} />
        {project.actions.includes("queue:read") && <QueueFigures projectId={projectId} />}
        {project.actions.includes("scoring:read") && <ScoringProgress projectId={projectId} />}
        <ProjectFacts project={project} />
      </div>
    </Page>
  )
}

import { useQuery } from "@tanstack/react-query"
import { Outlet } from "@tanstack/react-router"
import { projectQuery } from "../api/project.ts"
import { Loaded } from "../api/loaded.tsx"
import { useMarkPage } from "../classification/page-level.ts"
import { PageHeader } from "../ui/page-header.tsx"
import { Page } from "./page.tsx"
import { ProjectNav } from "./project-nav.tsx"

const REFRESH_MS = 30_000

/** What all pages of a project share: its marking, and where one can go in it. */
export function ProjectLayout({ projectId }: { readonly projectId: string }) {
  // Asked again now and then, so that reports show without a reload.
  const project = useQuery({ ...projectQuery(projectId), refetchInterval: REFRESH_MS })
  useMarkPage(project.data?.classification)
  if (project.data === undefined) {
    return (
      <Page>
        <PageHeader title="Project" />
        <Loaded query={project} subject="The project">
          {() => null}
        </Loaded>
      </Page>
    )
  }
  return (
    <>
      <ProjectNav project={project.data} />
      <Outlet />
    </>
  )
}

import { useQuery } from "@tanstack/react-query"
import { mayRole } from "@readback/domain"
import { Link, useSearch } from "@tanstack/react-router"
import { lazy, Suspense, useState } from "react"
import { useAccount, useMay } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { levelOfPage, useMarkPage } from "../../classification/page-level.ts"
import { Page } from "../../shell/page.tsx"
import { Button } from "../../ui/button.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { PageHeader } from "../../ui/page-header.tsx"
import { Skeleton } from "../../ui/skeleton.tsx"
import { NoProjects } from "./no-projects.tsx"
import { PracticeDialog } from "./practice-dialog.tsx"
import { ProjectCard } from "./project-card.tsx"

const ProjectsAgreement = lazy(() =>
  import("./projects-agreement.tsx").then((module) => ({ default: module.ProjectsAgreement })),
)

/** Every project that the person may know of, or how much people agree in each, as the address says. */
export function ProjectListScreen() {
  const { levels } = useAccount()
  const mayCreate = useMay("project:create")
  const [isPractice, setIsPractice] = useState(false)
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const isAgreement = search["show"] === "agreement"
  const projects = useQuery(api.projects.list.queryOptions())
  const mayMeasure = projects.data?.some(({ role }) => role !== null && mayRole(role, "measure:read")) === true
  useMarkPage(
    projects.data &&
      levelOfPage(
        levels,
        projects.data.map((one) => one.classification),
      ),
  )
  return (
    <Page>
      <PageHeader
        title="Projects"
        actions={
          <>
            {mayMeasure && (
              <Link to="/" search={(isAgreement ? {} : { show: "agreement" }) as never} className={buttonStyle()}>
                {isAgreement ? "All projects" : "Compare agreement"}
              </Link>
            )}
            {mayCreate && (
              <>
                <Button onPress={() => setIsPractice(true)}>Add a practice project</Button>
                <Link to="/projects/new" className={buttonStyle(projects.data?.length === 0 ? "secondary" : "primary")}>
                  New project
                </Link>
              </>
            )}
          </>
        }
      />
      <Loaded query={projects} subject="The projects">
        {(rows) =>
          rows.length === 0 ? (
            <NoProjects />
          ) : isAgreement ? (
            <Suspense fallback={<Skeleton />}>
              <ProjectsAgreement projects={rows} />
            </Suspense>
          ) : (
            <ul className="grid gap-4 md:grid-cols-2">
              {rows.map((project) => (
                <ProjectCard key={project.id} project={project} isOnly={rows.length === 1} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayCreate && <PracticeDialog isOpen={isPractice} onClose={() => setIsPractice(false)} />}
    </Page>
  )
}

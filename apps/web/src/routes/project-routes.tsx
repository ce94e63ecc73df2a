import type { ProjectAction } from "@readback/domain"
import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { useMayIn } from "../api/project.ts"
import { NotYours } from "../shell/not-yours.tsx"
import { ProjectLayout } from "../shell/project-layout.tsx"
import { type QueueTab, queueTabOf } from "../shell/queue-tab.ts"
import { signedInRoute } from "./signed-in-route.ts"

export const projectRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/projects/$projectId",
  component: function ProjectRoute() {
    return <ProjectLayout projectId={projectRoute.useParams().projectId} />
  },
})

const getParentRoute = () => projectRoute

/** Gives a screen the project of the address, and opens it only to those whose role there allows the action. */
function inProject(
  action: ProjectAction,
  Screen: React.ComponentType<{ projectId: string }> & { preload?: () => Promise<void> | undefined },
) {
  function ProjectScreenRoute() {
    const { projectId } = projectRoute.useParams()
    if (!useMayIn(projectId, action)) return <NotYours action={action} />
    return <Screen key={projectId} projectId={projectId} />
  }
  return Object.assign(ProjectScreenRoute, Screen.preload === undefined ? {} : { preload: Screen.preload })
}

export const overviewRoute = createRoute({
  getParentRoute,
  path: "/",
  component: inProject(
    "project:read",
    lazyRouteComponent(() => import("../features/projects/overview-screen.tsx"), "OverviewScreen"),
  ),
})

export const labelRoute = createRoute({
  getParentRoute,
  path: "/label",
  component: inProject(
    "task:claim",
    lazyRouteComponent(() => import("../features/labeler/labeling-screen.tsx")),
  ),
})

export const workRoute = createRoute({
  getParentRoute,
  path: "/work",
  validateSearch: ({ search }: Readonly<Record<string, unknown>>): { search?: string } =>
    typeof search === "string" && search !== "" ? { search } : {},
  component: inProject(
    "judgment:read-own",
    lazyRouteComponent(() => import("../features/progress/work-screen.tsx"), "WorkScreen"),
  ),
})

export const importRoute = createRoute({
  getParentRoute,
  path: "/import",
  component: inProject(
    "import:create",
    lazyRouteComponent(() => import("../features/engineer/import-screen.tsx"), "ImportScreen"),
  ),
})

export const exportRoute = createRoute({
  getParentRoute,
  path: "/export",
  component: inProject(
    "export:read",
    lazyRouteComponent(() => import("../features/engineer/export-screen.tsx"), "ExportScreen"),
  ),
})

export const resultsRoute = createRoute({
  getParentRoute,
  path: "/results",
  component: inProject(
    "measure:read",
    lazyRouteComponent(() => import("../features/results/results-screen.tsx"), "ResultsScreen"),
  ),
})

export const queueRoute = createRoute({
  getParentRoute,
  path: "/queue",
  validateSearch: (search): { show?: QueueTab } => {
    const show = queueTabOf(search["show"])
    return show === undefined ? {} : { show }
  },
  component: inProject(
    "queue:read",
    lazyRouteComponent(() => import("../features/queue/queue-screen.tsx"), "QueueScreen"),
  ),
})

export const settingsRoute = createRoute({
  getParentRoute,
  path: "/settings",
  component: inProject(
    "project:configure",
    lazyRouteComponent(() => import("../features/projects/settings-screen.tsx"), "SettingsScreen"),
  ),
})

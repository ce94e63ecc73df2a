import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { useMayIn } from "../api/project.ts"
import { NotYours } from "../shell/not-yours.tsx"
import { projectRoute } from "./project-routes.tsx"

const GenerationScreen = lazyRouteComponent(
  () => import("../features/generation/generation-screen.tsx"),
  "GenerationScreen",
)
const NewRunScreen = lazyRouteComponent(() => import("../features/generation/new-run-screen.tsx"), "NewRunScreen")
const RunScreen = lazyRouteComponent(() => import("../features/generation/run-screen.tsx"), "RunScreen")

const getParentRoute = () => projectRoute

/** Runs and endpoints of a project. */
export const generationRoute = createRoute({
  getParentRoute,
  path: "/generate",
  component: function GenerationRoute() {
    const { projectId } = generationRoute.useParams()
    if (!useMayIn(projectId, "generation:read")) return <NotYours action="generation:read" />
    return <GenerationScreen key={projectId} projectId={projectId} />
  },
})

/** The form of a new run. */
export const newRunRoute = createRoute({
  getParentRoute,
  path: "/generate/new",
  component: function NewRunRoute() {
    const { projectId } = newRunRoute.useParams()
    if (!useMayIn(projectId, "generation:create")) return <NotYours action="generation:create" />
    return <NewRunScreen key={projectId} projectId={projectId} />
  },
})

/** One run. */
export const generationRunRoute = createRoute({
  getParentRoute,
  path: "/generate/$runId",
  component: function GenerationRunRoute() {
    const { projectId, runId } = generationRunRoute.useParams()
    if (!useMayIn(projectId, "generation:read")) return <NotYours action="generation:read" />
    return <RunScreen key={runId} projectId={projectId} runId={runId} />
  },
})

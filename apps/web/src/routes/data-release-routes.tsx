import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { useMayIn } from "../api/project.ts"
import { NotYours } from "../shell/not-yours.tsx"
import { projectRoute } from "./project-routes.tsx"

const NewReleaseScreen = lazyRouteComponent(
  () => import("../features/engineer/releases/new-release-screen.tsx"),
  "NewReleaseScreen",
)
const ReleaseScreen = lazyRouteComponent(
  () => import("../features/engineer/releases/release-screen.tsx"),
  "ReleaseScreen",
)

const getParentRoute = () => projectRoute

/** The form of a new release of training data. */
export const newDataReleaseRoute = createRoute({
  getParentRoute,
  path: "/export/releases/new",
  component: function NewDataReleaseRoute() {
    const { projectId } = newDataReleaseRoute.useParams()
    if (!useMayIn(projectId, "export:create")) return <NotYours action="export:create" />
    return <NewReleaseScreen key={projectId} projectId={projectId} />
  },
})

/** One release of training data. */
export const dataReleaseRoute = createRoute({
  getParentRoute,
  path: "/export/releases/$releaseId",
  component: function DataReleaseRoute() {
    const { projectId, releaseId } = dataReleaseRoute.useParams()
    if (!useMayIn(projectId, "export:read")) return <NotYours action="export:read" />
    return <ReleaseScreen key={releaseId} projectId={projectId} releaseId={releaseId} />
  },
})

import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { projectRoute } from "./project-routes.tsx"

const GuidelinesScreen = lazyRouteComponent(
  () => import("../features/guidelines/guidelines-screen.tsx"),
  "GuidelinesScreen",
)

/** The guidelines of a project, which every member may read. */
export const guidelinesRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "/guidelines",
  component: function GuidelinesRoute() {
    const { projectId } = guidelinesRoute.useParams()
    return <GuidelinesScreen key={projectId} projectId={projectId} />
  },
})

import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { signedInRoute } from "./signed-in-route.ts"

const getParentRoute = () => signedInRoute

export const projectListRoute = createRoute({
  getParentRoute,
  path: "/",
  component: lazyRouteComponent(() => import("../features/projects/project-list-screen.tsx"), "ProjectListScreen"),
})

import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { projectRoute } from "./project-routes.tsx"

/** A page of generation; their scripts are fetched together. */
const page = (name: "Runs" | "NewRun" | "Run") =>
  lazyRouteComponent(async () => ({ default: (await import("./generation-pages.tsx")).generationPages[name] }))

const getParentRoute = () => projectRoute

export const generationRoute = createRoute({ getParentRoute, path: "/generate", component: page("Runs") })

export const newRunRoute = createRoute({ getParentRoute, path: "/generate/new", component: page("NewRun") })

export const generationRunRoute = createRoute({ getParentRoute, path: "/generate/$runId", component: page("Run") })

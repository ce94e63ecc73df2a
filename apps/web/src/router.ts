import { createRouter } from "@tanstack/react-router"
import { setupRoute, signInRoute } from "./routes/door-routes.tsx"
import { projectListRoute } from "./routes/installation-routes.ts"
import { labelRoute, overviewRoute, projectRoute } from "./routes/project-routes.tsx"
import { rootRoute } from "./routes/root-route.ts"
import { signedInRoute } from "./routes/signed-in-route.ts"
import { BrokenPage } from "./shell/broken-page.tsx"

const routeTree = rootRoute.addChildren([
  signInRoute,
  setupRoute,
  signedInRoute.addChildren([projectListRoute, projectRoute.addChildren([overviewRoute, labelRoute])]),
])

/** The addresses of the application. */
export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}

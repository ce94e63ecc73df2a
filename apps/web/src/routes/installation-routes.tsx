import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { signedInRoute } from "./signed-in-route.ts"

const getParentRoute = () => signedInRoute

export const projectListRoute = createRoute({
  getParentRoute,
  path: "/",
  component: lazyRouteComponent(() => import("../features/projects/project-list-screen.tsx"), "ProjectListScreen"),
})

export const newProjectRoute = createRoute({
  getParentRoute,
  path: "/projects/new",
  component: lazyRouteComponent(() => import("../features/projects/new-project-screen.tsx"), "NewProjectScreen"),
})

export const glossaryListRoute = createRoute({
  getParentRoute,
  path: "/glossaries",
  component: lazyRouteComponent(() => import("../features/linguist/glossary-list-screen.tsx"), "GlossaryListScreen"),
})

const ReadingRoomScreen = lazyRouteComponent(
  () => import("../features/linguist/reading-room-screen.tsx"),
  "ReadingRoomScreen",
)

export const readingRoomRoute = createRoute({
  getParentRoute,
  path: "/glossaries/$releaseId",
  component: Object.assign(
    function ReadingRoomRoute() {
      const { releaseId } = readingRoomRoute.useParams()
      return <ReadingRoomScreen key={releaseId} releaseId={releaseId} />
    },
    ReadingRoomScreen.preload === undefined ? {} : { preload: ReadingRoomScreen.preload },
  ),
})

export const peopleRoute = createRoute({
  getParentRoute,
  path: "/people",
  component: lazyRouteComponent(() => import("../features/admin/people-screen.tsx"), "PeopleScreen"),
})

export const auditRoute = createRoute({
  getParentRoute,
  path: "/audit",
  component: lazyRouteComponent(() => import("../features/admin/audit-screen.tsx"), "AuditScreen"),
})

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

export const peopleRoute = createRoute({
  getParentRoute,
  path: "/people",
  component: lazyRouteComponent(() => import("../features/admin/people-screen.tsx"), "PeopleScreen"),
})

export const apiKeysRoute = createRoute({
  getParentRoute,
  path: "/account/keys",
  component: lazyRouteComponent(() => import("../features/keys/api-keys-screen.tsx"), "ApiKeysScreen"),
})

export const referenceRoute = createRoute({
  getParentRoute,
  path: "/reference",
  component: lazyRouteComponent(() => import("../features/reference/reference-screen.tsx"), "ReferenceScreen"),
})

export const auditRoute = createRoute({
  getParentRoute,
  path: "/audit",
  component: lazyRouteComponent(() => import("../features/admin/audit-screen.tsx"), "AuditScreen"),
})

import { createRoute } from "@tanstack/react-router"
import { SignedInLayout } from "../shell/signed-in-layout.tsx"
import { rootRoute } from "./root-route.ts"

export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  component: SignedInLayout,
})

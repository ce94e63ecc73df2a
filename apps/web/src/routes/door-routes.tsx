import { createRoute, lazyRouteComponent, useRouter } from "@tanstack/react-router"
import { z } from "zod"
import { Door } from "../shell/door.tsx"
import { localPath } from "./local-path.ts"
import { rootRoute } from "./root-route.ts"

const SignInScreen = lazyRouteComponent(() => import("../features/access/sign-in-screen.tsx"), "SignInScreen")
const SetupScreen = lazyRouteComponent(() => import("../features/access/setup-screen.tsx"), "SetupScreen")

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: z.object({ next: z.string().optional().catch(undefined) }),
  component: SignInRoute,
})

function SignInRoute() {
  const { next } = signInRoute.useSearch()
  const router = useRouter()
  const goOn = () => router.history.replace(localPath(next))
  return (
    <Door>
      <SignInScreen wasSentHere={next !== undefined && next !== "/"} onSignedIn={goOn} />
    </Door>
  )
}

export const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/setup",
  // The router reads a token of digits only as a number.
  validateSearch: z.object({ token: z.union([z.string(), z.number().transform(String)]).catch("") }),
  component: SetupRoute,
})

function SetupRoute() {
  const { token } = setupRoute.useSearch()
  return (
    <Door>
      <SetupScreen token={token} />
    </Door>
  )
}

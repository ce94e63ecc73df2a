import { createRootRoute } from "@tanstack/react-router"
import { NoSuchAddress } from "../shell/no-such-address.tsx"
import { RootLayout } from "../shell/root-layout.tsx"

export const rootRoute = createRootRoute({ component: RootLayout, notFoundComponent: NoSuchAddress })

import { createRootRoute } from "@tanstack/react-router"
import { NoSuchPage } from "../shell/no-such-page.tsx"
import { RootLayout } from "../shell/root-layout.tsx"

export const rootRoute = createRootRoute({ component: RootLayout, notFoundComponent: NoSuchPage })

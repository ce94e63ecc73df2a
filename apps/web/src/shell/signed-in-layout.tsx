import { usePrefetchQuery, useQuery } from "@tanstack/react-query"
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router"
import { useCallback } from "react"
import { accountQuery } from "../api/account.ts"
import { Loaded } from "../api/loaded.tsx"
import { queryClient } from "../api/query-client.ts"
import { useSessionLost } from "../api/session-lost.ts"
import { workingStyleQuery } from "../api/working-style.ts"
import { PageHeader } from "../ui/page-header.tsx"
import { AppHeader } from "./app-header.tsx"
import { SkipLink } from "./skip-link.tsx"

/** The labeling screen keeps its unsaved work and tells its person itself that the session ended. */
const isLabeling = (path: string) => path.endsWith("/label")

/** Everything behind sign-in: header and page, once it is known who is there. */
export function SignedInLayout() {
  const account = useQuery(accountQuery())
  // Keys have to be one's own from the first one on.
  usePrefetchQuery(workingStyleQuery())
  const { pathname, href } = useLocation()
  const navigate = useNavigate()
  const hasAccount = account.data !== undefined
  const askToSignIn = useCallback(() => {
    if (hasAccount && isLabeling(pathname)) return
    // What was loaded must not come back with the browser's Back button.
    void navigate({ to: "/sign-in", search: { next: href }, replace: true }).then(() => queryClient.clear())
  }, [hasAccount, pathname, href, navigate])
  useSessionLost(askToSignIn)

  if (account.data === undefined) {
    return (
      <main id="main" className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-16">
        <PageHeader title="Readback" />
        <Loaded query={account} subject="Your account">
          {() => null}
        </Loaded>
      </main>
    )
  }
  return (
    <>
      <SkipLink />
      <AppHeader />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}

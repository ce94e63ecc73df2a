import { Outlet, useRouter } from "@tanstack/react-router"
import { useEffect } from "react"
import { MarkedPage } from "../classification/marked-page.tsx"
import { ToastRegion } from "../ui/toast-region.tsx"

/** The marking around every page; moves focus to the new page's heading after a navigation. */
export function RootLayout() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
        if (!pathChanged || fromLocation === undefined) return
        document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true })
      }),
    [router],
  )
  useEffect(() => {
    // A page that the browser kept after sign-out must not show again what its person saw.
    const reloadKept = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload()
    }
    window.addEventListener("pageshow", reloadKept)
    return () => window.removeEventListener("pageshow", reloadKept)
  }, [])
  return (
    <MarkedPage>
      <Outlet />
      <ToastRegion />
    </MarkedPage>
  )
}

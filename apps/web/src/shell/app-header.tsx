import { Link, useLocation } from "@tanstack/react-router"
import { useMay } from "../api/account.ts"
import { AccountMenu } from "./account-menu.tsx"
import { navLinkStyle } from "./nav-link-style.ts"
import { ProjectMenu } from "./project-menu.tsx"
import { ThemeMenu } from "./theme-menu.tsx"

/** Product name, project, where one can go, theme and account. */
export function AppHeader() {
  const { pathname } = useLocation()
  const places = [
    // Where linguists work is a part of it, though it has an address of its own.
    { to: "/glossaries", label: "Glossaries", isShown: useMay("glossary:list"), also: "/workbench/" },
    { to: "/people", label: "People", isShown: useMay("user:create") },
    { to: "/audit", label: "Audit log", isShown: useMay("audit:read") },
  ] as const
  return (
    <header className="top-(--banner-height) z-20 border-b border-line bg-surface md:sticky print:hidden">
      <div className="flex min-h-(--header-height) flex-wrap items-center gap-x-2 px-3 sm:px-5">
        <Link to="/" className="flex min-h-9 items-center gap-2 rounded-md pr-2 font-bold tracking-tight">
          <img src="/favicon.svg" alt="" className="size-6" />
          Readback
        </Link>
        <ProjectMenu />
        <nav
          aria-label="Main"
          className="order-last flex w-full gap-1 overflow-x-auto pb-1.5 md:order-none md:w-auto md:pb-0"
        >
          {places
            .filter(({ isShown }) => isShown)
            .map(({ to, label, ...place }) => (
              <Link
                key={to}
                to={to}
                className={navLinkStyle}
                {...("also" in place && pathname.startsWith(place.also) ? { "aria-current": "page" } : {})}
                activeProps={{ "aria-current": "page" }}
              >
                {label}
              </Link>
            ))}
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <ThemeMenu />
          <AccountMenu />
        </div>
      </div>
    </header>
  )
}

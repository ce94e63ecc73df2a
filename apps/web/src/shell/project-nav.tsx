import type { Action } from "@readback/domain"
import { Link } from "@tanstack/react-router"
import { Badge } from "../ui/badge.tsx"
import { navLinkStyle } from "./nav-link-style.ts"

const places = [
  { to: "/projects/$projectId", label: "Overview", action: "project:read" },
  { to: "/projects/$projectId/label", label: "Label", action: "task:claim" },
  { to: "/projects/$projectId/work", label: "My work", action: "judgment:read-own" },
  { to: "/projects/$projectId/guidelines", label: "Guidelines", action: "guideline:read" },
  { to: "/projects/$projectId/import", label: "Import", action: "import:read" },
  { to: "/projects/$projectId/generate", label: "Generate", action: "generation:read" },
  { to: "/projects/$projectId/queue", label: "Queue", action: "queue:read" },
  { to: "/projects/$projectId/results", label: "Results", action: "measure:read" },
  { to: "/projects/$projectId/export", label: "Export", action: "export:read" },
  { to: "/projects/$projectId/settings", label: "Settings", action: "project:configure" },
] as const satisfies readonly { to: string; label: string; action: Action }[]

interface ProjectNavProps {
  readonly project: {
    readonly id: string
    readonly name: string
    readonly actions: readonly Action[]
    readonly openFlags: number | null
  }
}

/** The pages of a project that the person may open. */
export function ProjectNav({ project }: ProjectNavProps) {
  const openFlags = project.openFlags ?? 0
  const mayResolve = project.actions.includes("flag:resolve")
  return (
    <nav aria-label={`Project ${project.name}`} className="border-b border-line bg-surface print:hidden">
      <div className="flex gap-1 overflow-x-auto px-3 py-1.5 sm:px-5">
        {places
          .filter(({ action }) => project.actions.includes(action))
          .map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              params={{ projectId: project.id }}
              // What lies behind a page, such as one judgment behind all, belongs to it.
              activeOptions={{ exact: to === "/projects/$projectId" }}
              activeProps={{ "aria-current": "page" }}
              className={navLinkStyle}
            >
              {label}
              {label === "Queue" && mayResolve && openFlags > 0 && <OpenReports count={openFlags} />}
            </Link>
          ))}
      </div>
    </nav>
  )
}

function OpenReports({ count }: { readonly count: number }) {
  return (
    <span className="ml-1.5">
      <Badge tone="error">
        {count}
        <span className="sr-only"> open {count === 1 ? "report" : "reports"}</span>
      </Badge>
    </span>
  )
}

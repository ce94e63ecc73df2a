import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../api/api.ts"
import { useProject } from "../../api/project.ts"
import { buttonStyle } from "../../ui/button-style.ts"
import { EmptyState } from "../../ui/empty-state.tsx"

const steps = [
  { to: "/projects/$projectId/label", label: "Start labeling", action: "task:claim" },
  { to: "/projects/$projectId/import", label: "Import prompts and responses", action: "import:create" },
  { to: "/projects/$projectId/export", label: "Export training rows", action: "export:read" },
  { to: "/projects/$projectId/settings", label: "Settings and members", action: "project:configure" },
] as const

/** What the person can do in a project now, the likeliest first. */
export function NextSteps({ projectId }: { readonly projectId: string }) {
  const { actions } = useProject(projectId)
  const queue = useQuery({
    ...api.projects.queue.queryOptions({ projectId }),
    enabled: actions.includes("queue:read"),
  })
  // Tasks whose answer is known are no work of the queue, but in practice they are all there is.
  const isEmpty = queue.data?.prompts === 0
  const mayImport = actions.includes("import:create")
  if (isEmpty) {
    return (
      <EmptyState
        title="This project holds nothing to compare yet"
        action={
          mayImport && (
            <Link to="/projects/$projectId/import" params={{ projectId }} className={buttonStyle("primary")}>
              Import prompts and responses
            </Link>
          )
        }
      >
        {mayImport
          ? "Import a file of prompts with two or more responses each."
          : "Ask its lead or an engineer to import prompts."}
      </EmptyState>
    )
  }
  const possible = steps.filter(({ action }) => (actions as readonly string[]).includes(action))
  if (possible.length === 0) {
    return <p className="text-muted">Your role here lets you read about the project. Its glossary is linked below.</p>
  }
  return (
    <ul aria-label="What you can do next" className="flex flex-wrap gap-2">
      {possible.map(({ to, label }, index) => (
        <li key={to}>
          <Link to={to} params={{ projectId }} className={buttonStyle(index === 0 ? "primary" : "secondary")}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

import { Link } from "@tanstack/react-router"
import { useMay } from "../../api/account.ts"
import { buttonStyle } from "../../ui/button-style.ts"
import { EmptyState } from "../../ui/empty-state.tsx"

/** What to do where there is no project: start one, or ask for a place in one. */
export function NoProjects() {
  const mayCreate = useMay("project:create")
  const mayImport = useMay("glossary:import")
  if (mayCreate) {
    return (
      <EmptyState
        title="There is no project yet"
        action={
          <Link to="/projects/new" className={buttonStyle("primary")}>
            New project
          </Link>
        }
      >
        A project holds prompts, the responses to compare, and the people who compare them.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="You are not a member of a project yet"
      action={
        mayImport && (
          <Link to="/glossaries" className={buttonStyle("primary")}>
            Go to the glossaries
          </Link>
        )
      }
    >
      Ask the lead of a project to add you. It appears here as soon as you are a member and cleared for it.
    </EmptyState>
  )
}

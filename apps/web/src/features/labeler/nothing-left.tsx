import type { ProjectSettings } from "@readback/domain"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { api } from "../../api/api.ts"
import { Button } from "../../ui/button.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { EmptyState } from "../../ui/empty-state.tsx"
import { countOf } from "../../words/format-count.ts"
import { PracticeDone } from "./practice-done.tsx"

interface NothingLeftProps {
  readonly projectId: string
  readonly settings: ProjectSettings
  /** Why there is no task, where the server said so. */
  readonly reason: "empty" | "limit" | undefined
  /** Stands beside the ways on, such as taking the last judgment back. */
  readonly actions: ReactNode
  readonly onLookAgain: () => void
}

/** What stands where there is no task: why, and what to do next. */
export default function NothingLeft({ projectId, settings, reason, actions, onLookAgain }: NothingLeftProps) {
  const isPractice = settings.feedback === "instant"
  const practice = useQuery({ ...api.labeling.practice.queryOptions({ projectId }), enabled: isPractice }).data
  if (practice !== undefined && practice !== null && practice.judged > 0)
    return <PracticeDone projectId={projectId} {...practice} onLookAgain={onLookAgain} />
  const { maxPerPerson } = settings
  const work = (
    <>
      {actions}
      <Link to="/projects/$projectId/work" params={{ projectId }} className={buttonStyle()}>
        See your work
      </Link>
      <Link to="/" className={buttonStyle()}>
        All projects
      </Link>
    </>
  )
  if (reason === "limit") {
    return (
      <EmptyState title="You have done your share here" action={work}>
        {maxPerPerson === null
          ? "Nobody judges more than that in this project."
          : `Nobody judges more than ${countOf(maxPerPerson, "task")} in this project, and you have.`}{" "}
        Go on in another project, or ask the lead for more.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Nothing to label right now"
      action={
        <>
          <Button variant="primary" onPress={onLookAgain}>
            Look again
          </Button>
          {work}
        </>
      }
    >
      You have judged everything that is open for you in this project. New comparisons appear here when they are
      imported, or when somebody gives one back.
    </EmptyState>
  )
}

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

/** From the beginning: how many judgments the person has made in all. */
const EVER = new Date(0).toISOString()

/** What stands where there is no task: why, and what to do next. */
export default function NothingLeft({ projectId, settings, reason, actions, onLookAgain }: NothingLeftProps) {
  const judged = useQuery(api.labeling.progress.queryOptions({ projectId, since: EVER })).data?.total
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
  const hasBegun = judged !== undefined && judged > 0
  return (
    <EmptyState
      title={hasBegun ? "Nothing to label right now" : "There is nothing to label here yet"}
      action={
        <>
          <Button variant="primary" onPress={onLookAgain}>
            Look again
          </Button>
          {work}
        </>
      }
    >
      {hasBegun
        ? "You have judged everything that is open for you in this project. New tasks appear here when they are imported, or when somebody gives one back."
        : "Nobody has imported tasks for you yet, or others hold all of them. Ask the lead of the project when it begins."}
    </EmptyState>
  )
}

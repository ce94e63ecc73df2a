import { mayRole } from "@readback/domain"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../api/api.ts"
import { Button } from "../../ui/button.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { EmptyState } from "../../ui/empty-state.tsx"

interface PracticeDoneProps {
  readonly projectId: string
  readonly judged: number
  readonly right: number
  readonly onLookAgain: () => void
}

/** Other projects that are offered after practice; more are on the list of all. */
const OFFERED = 2

/** The end of practice: how it went, and where the work begins. */
export function PracticeDone({ projectId, judged, right, onLookAgain }: PracticeDoneProps) {
  const projects = useQuery(api.projects.list.queryOptions()).data ?? []
  const next = projects
    .filter(({ id, role }) => id !== projectId && role !== null && mayRole(role, "task:claim"))
    .slice(0, OFFERED)
  return (
    <EmptyState
      title="Practice is done"
      action={
        <>
          {next.map(({ id, name }, at) => (
            <Link
              key={id}
              to="/projects/$projectId/label"
              params={{ projectId: id }}
              className={buttonStyle(at === 0 ? "primary" : "secondary")}
            >
              Start with {name}
            </Link>
          ))}
          <Link to="/projects/$projectId/work" params={{ projectId }} className={buttonStyle()}>
            Look at your answers
          </Link>
          <Button onPress={onLookAgain}>Look for more tasks</Button>
        </>
      }
    >
      <p>
        You judged <strong className="text-ink">{right}</strong> of <strong className="text-ink">{judged}</strong> tasks
        as expected. {wordsOn(right / judged)}
      </p>
      {next.length === 0 && (
        <p className="mt-2">You are not a member of another project yet. Tell your lead that you are ready.</p>
      )}
    </EmptyState>
  )
}

function wordsOn(share: number): string {
  if (share >= 0.8) return "You see what matters: you are ready for real work."
  if (share >= 0.5) return "That is a good start. Read the explanations of the others once more before you go on."
  return "Read the explanations once more, and talk them through with your lead before you go on."
}

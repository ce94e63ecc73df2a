import { getRouteApi } from "@tanstack/react-router"
import { useMayIn } from "../api/project.ts"
import { GenerationScreen } from "../features/generation/generation-screen.tsx"
import { NewRunScreen } from "../features/generation/new-run-screen.tsx"
import { RunScreen } from "../features/generation/run-screen.tsx"
import { NotYours } from "../shell/not-yours.tsx"

const projectRoute = getRouteApi("/signed-in/projects/$projectId")
const runRoute = getRouteApi("/signed-in/projects/$projectId/generate/$runId")

/** The pages of generation, which are fetched together: who looks at one goes on to the next. */
export const generationPages = { Runs, NewRun, Run }

function Runs() {
  const { projectId } = projectRoute.useParams()
  if (!useMayIn(projectId, "generation:read")) return <NotYours action="generation:read" />
  return <GenerationScreen key={projectId} projectId={projectId} />
}

function NewRun() {
  const { projectId } = projectRoute.useParams()
  if (!useMayIn(projectId, "generation:create")) return <NotYours action="generation:create" />
  return <NewRunScreen key={projectId} projectId={projectId} />
}

function Run() {
  const { projectId, runId } = runRoute.useParams()
  if (!useMayIn(projectId, "generation:read")) return <NotYours action="generation:read" />
  return <RunScreen key={runId} projectId={projectId} runId={runId} />
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { useProject } from "../../api/project.ts"
import { Button } from "../../ui/button.tsx"
import { Notice } from "../../ui/notice.tsx"
import { ProgressBar } from "../../ui/progress-bar.tsx"
import { Section } from "../../ui/section.tsx"
import { formatCount } from "../../words/format-count.ts"
import { isUnderWay, scoringWords } from "./scoring-words.ts"

const LOOK_MS = 1_000
const IDLE_LOOK_MS = 30_000

/** How far the scoring of stored texts is after the release or the profile changed; nothing while all is scored. */
export function ScoringProgress({ projectId }: { readonly projectId: string }) {
  const { actions } = useProject(projectId)
  const queries = useQueryClient()
  const scoring = useQuery(
    api.projects.scoring.queryOptions(
      { projectId },
      { refetchInterval: ({ state }) => (isUnderWay(state.data) ? LOOK_MS : IDLE_LOOK_MS) },
    ),
  )
  const reload = { onSettled: () => queries.invalidateQueries(api.projects.scoring.queryFilter({ projectId })) }
  const start = useMutation(api.projects.startScoring.mutationOptions(reload))
  const cancel = useMutation(api.projects.cancelScoring.mutationOptions(reload))
  const { data } = scoring
  if (data === undefined || data === null || data.state === "done") return null
  const { progress, state, error } = data
  const mayChange = actions.includes("scoring:change")
  const refusal = start.error ?? cancel.error
  return (
    <Section title="Scores">
      {state === "failed" && (
        <Notice kind="error" title="Not all texts could be scored">
          {error}
        </Notice>
      )}
      <ProgressBar
        label="Texts scored"
        share={progress.total === 0 ? 0 : progress.done / progress.total}
        words={scoringWords(data)}
      />
      {refusal !== null && (
        <Notice kind="error" title="That did not work">
          {failureOf(refusal).message}
        </Notice>
      )}
      {mayChange && (
        <div className="mt-2">
          {isUnderWay(data) ? (
            <Button isPending={cancel.isPending} onPress={() => cancel.mutate({ projectId })}>
              Cancel scoring
            </Button>
          ) : (
            <Button isPending={start.isPending} onPress={() => start.mutate({ projectId })}>
              Score the other {formatCount(progress.total - progress.done)}
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}

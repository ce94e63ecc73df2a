import type { ProjectSettings } from "@readback/domain"
import { Button } from "../../ui/button.tsx"
import { bestOf, rankOf } from "./ranking/judging.ts"
import { RankChoice } from "./ranking/rank-choice.tsx"
import { RankStatus } from "./ranking/rank-status.tsx"
import { IssueChoice } from "./rating/issue-choice.tsx"
import { ResponseSet } from "./reading/comparing/response-set.tsx"
import type { Termbase } from "./use-termbase.ts"
import type { useTask } from "./use-task.ts"

interface TaskResponsesProps {
  readonly work: ReturnType<typeof useTask>
  readonly settings: ProjectSettings
  readonly termbase: Termbase | undefined
}

/** The responses of a task, each with what can be decided on it alone: rank, issues, rewrite. */
export function TaskResponses({ work, settings, termbase }: TaskResponsesProps) {
  const { state, responses, activeId, setActiveId, act, rank, rewrite } = work
  const { now, displayOrder } = state
  const isPair = displayOrder.length === 2
  const best = bestOf(state)
  return (
    <ResponseSet
      responses={responses}
      termbase={termbase}
      highlighted={best}
      focused={{ id: activeId, onChange: setActiveId }}
      renderStatus={({ id }) => (
        <RankStatus
          isBetter={isPair && best.includes(id)}
          isNext={!isPair && id === activeId}
          ranks={displayOrder.length}
        />
      )}
      renderActions={({ id, name }) => (
        <span className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
          {!isPair && (
            <RankChoice
              name={name}
              ranks={displayOrder.length}
              rank={rankOf(state, id)}
              onPlace={(to) => {
                setActiveId(id)
                rank(id, to)
              }}
            />
          )}
          <span data-rewrite>
            <Button
              variant="quiet"
              onPress={() => rewrite(id)}
              aria-label={now.rewrite?.baseResponseId === id ? `Go to the rewrite of ${name}` : `Rewrite ${name}`}
            >
              Rewrite
            </Button>
          </span>
        </span>
      )}
      {...(settings.issueTags.length === 0
        ? {}
        : {
            renderFooter: ({ id, name }) => (
              <IssueChoice
                name={name}
                tags={settings.issueTags}
                set={now.issueTags[id] ?? []}
                onTag={(tag, isSet) => act({ kind: "tag", responseId: id, tag, isSet })}
              />
            ),
          })}
    />
  )
}

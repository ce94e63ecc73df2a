import type { ProjectSettings } from "@readback/domain"
import { Suspense, useState } from "react"
import { Button } from "../../ui/button.tsx"
import { showToast } from "../../ui/toasts.ts"
import type { useGuidelinesGate } from "./guidelines/use-guidelines-gate.ts"
import { useGuidelinesPanel } from "./guidelines/use-guidelines-panel.ts"
import { Coach, DisputeDialog, FlagDialog, GuidelinesPanel, SuggestDialog, SuggestionNews } from "./other-screens.ts"
import type { LabelingTask } from "./task.ts"
import { DisputesContext } from "./terms/disputes.ts"
import { focusedFinding } from "./terms/marked-findings.ts"
import { selectedWords } from "./terms/selected-words.ts"
import { useDisputes } from "./terms/use-disputes.ts"
import { TaskWorkspace } from "./task-workspace.tsx"
import { TodayCount } from "./today-count.tsx"
import type { useLabeling } from "./use-labeling.ts"
import type { ScreenAction } from "./use-task.ts"
import type { Termbase } from "./use-termbase.ts"

interface OpenTaskProps {
  readonly projectId: string
  readonly task: LabelingTask
  readonly labeling: ReturnType<typeof useLabeling>
  readonly settings: ProjectSettings
  readonly termbase: Termbase | undefined
  readonly guidelines: ReturnType<typeof useGuidelinesGate>["guidelines"]
}

/** The open task, with the guidelines beside it and, in practice, somebody who shows the way. */
export function OpenTask({ projectId, task, labeling, settings, termbase, guidelines }: OpenTaskProps) {
  const { takeBack, leave } = labeling
  /** The task that is being reported; another one that comes in its place is not. */
  const [reported, setReported] = useState<string>()
  const [selected, setSelected] = useState<ReturnType<typeof selectedWords>>()
  const { disputes, asked, close } = useDisputes(task.assignmentId)
  const panel = useGuidelinesPanel()
  const onScreen = (action: ScreenAction) => {
    switch (action) {
      case "skip":
        return void labeling.skip(task)
      case "flag":
        return setReported(task.assignmentId)
      case "undo-submit":
        return void takeBack.takeBack()
      case "guidelines":
        return panel.toggle()
      case "suggest":
        return setSelected(selectedWords())
      case "dispute": {
        const found = focusedFinding()
        return found === undefined ? undefined : disputes.ask(found)
      }
    }
  }
  return (
    <div className="flex">
      <div className="min-w-0 flex-1">
        <DisputesContext value={disputes}>
          <TaskWorkspace
            key={`${task.assignmentId}:${task.token}`}
            projectId={projectId}
            task={task}
            termbase={termbase}
            settings={settings}
            outbox={labeling.outbox}
            isLeaving={labeling.isLeaving}
            count={
              <>
                <TodayCount projectId={projectId} />
                <Suspense>
                  <SuggestionNews projectId={projectId} />
                </Suspense>
                {takeBack.canTakeBack && (
                  <Button variant="quiet" size="compact" onPress={() => void takeBack.takeBack()}>
                    Take the last one back
                  </Button>
                )}
              </>
            }
            {...(settings.feedback === "instant" && {
              renderGuide: (done) => (
                <Suspense>
                  <Coach projectId={projectId} answers={task.responses.length} {...done} />
                </Suspense>
              ),
            })}
            onSubmit={(judgment) => labeling.submit(task, judgment)}
            onScreen={onScreen}
            onGone={(message, content) => labeling.lose(task, message, content)}
          />
        </DisputesContext>
      </div>
      <Suspense>
        {panel.isOpen && (
          <GuidelinesPanel
            projectId={projectId}
            guidelines={guidelines}
            takesFocus={panel.isAsked}
            onClose={panel.close}
          />
        )}
      </Suspense>
      <Suspense>
        {asked !== undefined && <DisputeDialog task={task} found={asked} onClose={close} />}
        {selected !== undefined && (
          <SuggestDialog
            projectId={projectId}
            task={task}
            termbase={termbase}
            selected={selected}
            onClose={() => setSelected(undefined)}
          />
        )}
      </Suspense>
      <Suspense>
        {reported === task.assignmentId && (
          <FlagDialog
            task={task}
            onClose={() => setReported(undefined)}
            onFlagged={(reason) => {
              setReported(undefined)
              leave(task)
              showToast(reason === "spill" ? "The task is hidden and the lead is alerted" : "The lead was told")
            }}
          />
        )}
      </Suspense>
    </div>
  )
}

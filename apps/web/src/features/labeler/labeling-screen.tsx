import { ProjectSettings } from "@readback/domain"
import { useQuery } from "@tanstack/react-query"
import { Suspense } from "react"
import { failureOf } from "../../api/failure-of.ts"
import { Loaded } from "../../api/loaded.tsx"
import { projectQuery } from "../../api/project.ts"
import { Button } from "../../ui/button.tsx"
import { Notice } from "../../ui/notice.tsx"
import { useGuidelinesGate } from "./guidelines/use-guidelines-gate.ts"
import { OpenTask } from "./open-task.tsx"
import { GuidelinesGate, NothingLeft, PracticeFeedback, SetbackNotice, useOtherScreens } from "./other-screens.ts"
import { ScreenHeading } from "./screen-heading.tsx"
import { useLabeling } from "./use-labeling.ts"
import { useTermbase } from "./use-termbase.ts"
import { WorkStatus } from "./work-status.tsx"

/** The labeler's screen: one task after the other, the next one already there. */
export default function LabelingScreen({ projectId }: { readonly projectId: string }) {
  const project = useQuery(projectQuery(projectId)).data
  const settings = project?.settings ?? ProjectSettings.parse({})
  useOtherScreens()
  const labeling = useLabeling(projectId, settings)
  const { open, query, outbox, setback, practised, takeBack } = labeling
  // A task is read to its end by the release that it was claimed under; without one the next task's is loaded.
  const releaseId = (open ?? practised?.task ?? { releaseId: project?.glossary?.releaseId ?? null }).releaseId
  const { termbase, error: termsError } = useTermbase(releaseId, project?.profile ?? "default")
  const gate = useGuidelinesGate(projectId, open?.assignmentId)
  return (
    <>
      {open === undefined && outbox.waiting > 0 && (
        <div className="px-4 pt-4">
          <WorkStatus draft="saved" outbox={outbox} />
        </div>
      )}
      {termsError !== null && (
        <div className="px-4 pt-4">
          <Notice kind="error" title="Terms are not marked">
            {failureOf(termsError).message}
          </Notice>
        </div>
      )}
      {setback !== undefined && (
        <div className="px-4 pt-4">
          <Suspense>
            <SetbackNotice setback={setback} onDismiss={labeling.forgetSetback} />
          </Suspense>
        </div>
      )}
      {practised !== undefined ? (
        <Suspense>
          <PracticeFeedback
            key={practised.judgmentId}
            {...practised}
            feedback={practised.feedback}
            termbase={termbase}
            onNext={labeling.endPractice}
          />
        </Suspense>
      ) : open !== undefined && gate.isAsking && gate.guidelines !== undefined ? (
        <Suspense>
          <GuidelinesGate projectId={projectId} guidelines={gate.guidelines} onPass={gate.pass} />
        </Suspense>
      ) : open !== undefined && gate.isReady ? (
        <OpenTask
          projectId={projectId}
          task={open}
          labeling={labeling}
          settings={settings}
          termbase={termbase}
          guidelines={gate.guidelines}
        />
      ) : (
        <div className="mx-auto max-w-3xl px-4 py-8" aria-live="polite">
          <ScreenHeading>Label</ScreenHeading>
          <Loaded query={query} subject="Your next task">
            {() =>
              query.isFetching || open !== undefined || outbox.waiting > 0 ? (
                <p role="status" className="py-10 text-center text-muted">
                  Looking for your next task…
                </p>
              ) : (
                <Suspense>
                  <NothingLeft
                    projectId={projectId}
                    settings={settings}
                    reason={labeling.none}
                    onLookAgain={labeling.refill}
                    actions={
                      takeBack.canTakeBack && (
                        <Button onPress={() => void takeBack.takeBack()}>Take the last one back</Button>
                      )
                    }
                  />
                </Suspense>
              )
            }
          </Loaded>
        </div>
      )}
    </>
  )
}

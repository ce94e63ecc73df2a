import type { DraftContent, ProjectSettings, SubmitJudgment } from "@readback/domain"
import type { ReactNode } from "react"
import { TextField } from "../../ui/text-field.tsx"
import { useKeymap } from "./keys/use-keymap.ts"
import { useKeys } from "./keys/use-keys.ts"
import type { OutboxStatus } from "./outbox-sender.ts"
import { stepOf, unplaced, verdictOf } from "./ranking/judging.ts"
import { RankingBoard } from "./ranking/lazy-ranking-board.tsx"
import { RankingSummary } from "./ranking/ranking-summary.tsx"
import { VerdictBar } from "./ranking/verdict-bar.tsx"
import { ConfidenceChoice } from "./rating/confidence-choice.tsx"
import { RatingGrid } from "./rating/rating-grid.tsx"
import { PromptPane } from "./reading/prompt-pane.tsx"
import { ReadingMenu } from "./reading/settings/reading-menu.tsx"
import { plainLines } from "./rewriting/plain-lines.ts"
import { RewritePanel } from "./rewriting/lazy-rewrite-panel.tsx"
import { usePreloadedEditor } from "./rewriting/use-code-editor.ts"
import { ScreenHeading } from "./screen-heading.tsx"
import type { LabelingTask } from "./task.ts"
import { TaskFoot } from "./task-foot.tsx"
import { TaskOverlays } from "./task-overlays.tsx"
import { TaskResponses } from "./task-responses.tsx"
import { useShownMarks } from "./use-shown-marks.ts"
import { type ScreenAction, useTask } from "./use-task.ts"
import { type Termbase, useAnswering } from "./use-termbase.ts"
import { WorkStatus } from "./work-status.tsx"

interface TaskWorkspaceProps {
  readonly projectId: string
  readonly task: LabelingTask
  readonly termbase: Termbase | undefined
  readonly settings: ProjectSettings
  readonly outbox: OutboxStatus
  /** How much is done, shown beside the state of the work. */
  readonly count: ReactNode
  /** Whether the task is on its way out, such as while it is given back. */
  readonly isLeaving: boolean
  /** Whether it changes a submitted judgment, which can be neither skipped nor reported. */
  readonly isRevision?: boolean
  /** What goes along with the task for whoever is new to it. */
  readonly renderGuide?: (done: { readonly isDecided: boolean; readonly hasRewrite: boolean }) => ReactNode
  readonly onSubmit: (judgment: SubmitJudgment) => void
  readonly onScreen: (action: ScreenAction) => void
  /** The server no longer takes a draft of this task, because it was finished elsewhere. */
  readonly onGone: (message: string, content: DraftContent) => void
}

/** One task: read, rank, rate, rewrite, submit. */
export function TaskWorkspace(props: TaskWorkspaceProps) {
  const { projectId, task, termbase, settings, outbox, count, isLeaving } = props
  const work = useTask(task, props)
  const { state, problems, spoken, overlay, responses, nameOf, textOf, act, dispatch, perform } = work
  const { now, displayOrder } = state
  const isPair = displayOrder.length === 2
  const marked = useShownMarks(useAnswering(termbase, task.messages), settings.marks, verdictOf(state) !== undefined)
  usePreloadedEditor()
  useKeys(useKeymap(), (action) => {
    // While the palette is on its way, no letter typed for it is a command.
    if (overlay === undefined) perform(action)
  })

  return (
    // However short the texts, the bar stays in its place at the foot of the window.
    <div
      className={`flex min-h-[calc(100dvh-2*var(--banner-height)-var(--header-height)-3.125rem)] flex-col ${overlay === "pause" ? "invisible" : ""}`}
    >
      <div className="mx-auto flex w-full max-w-[110rem] flex-1 flex-col gap-4 px-4 pt-4 pb-6">
        <ScreenHeading>
          {isPair ? "Compare two responses" : `Rank ${displayOrder.length} responses`}
          {task.domain === null ? "" : `: ${task.domain}`}
        </ScreenHeading>
        {props.renderGuide?.({ isDecided: verdictOf(state) !== undefined, hasRewrite: now.rewrite !== undefined })}
        <PromptPane
          messages={task.messages}
          termbase={settings.marks === "never" ? undefined : termbase}
          actions={<ReadingMenu responseCount={responses.length} />}
        />
        <TaskResponses work={work} settings={settings} termbase={marked} />
        {!isPair && (
          <RankingBoard
            responses={responses}
            ranks={now.ranks}
            unplaced={unplaced(state)}
            onMove={(id, to) => (to === undefined ? act({ kind: "unplace", responseId: id }) : void work.rank(id, to))}
          />
        )}
        <RatingGrid
          rubric={settings.rubric}
          displayOrder={displayOrder}
          ratings={now.ratings}
          criteria={now.criteria}
          onRate={(responseId, axis, point) => act({ kind: "rate", responseId, axis, point })}
          onCompare={(axis, point) => act({ kind: "compare", axis, point })}
        />
        {now.rewrite !== undefined && (
          <RewritePanel
            key={now.rewrite.baseResponseId}
            name={nameOf(now.rewrite.baseResponseId)}
            names={responses.map(({ name }) => name)}
            original={textOf(now.rewrite.baseResponseId)}
            text={plainLines(now.rewrite.text)}
            changeSummary={now.rewrite.changeSummary ?? ""}
            termbase={marked}
            onType={(text) => dispatch({ kind: "type-rewrite", text })}
            onSummarise={(text) => dispatch({ kind: "type-change-summary", text })}
            onRestart={work.restart}
            onDiscard={work.discard}
          />
        )}
        {settings.confidence !== "off" && (
          <ConfidenceChoice
            value={now.confidence}
            isRequired={settings.confidence === "required"}
            onChoose={(confidence) => act({ kind: "be-sure", confidence })}
          />
        )}
        <div data-rationale>
          <TextField
            label={settings.rationale === "required" ? "Why? (required)" : "Why? (optional)"}
            lines={2}
            value={now.rationale}
            maxLength={4_000}
            onChange={(text) => dispatch({ kind: "type-rationale", text })}
          />
        </div>
      </div>
      <TaskFoot
        problems={problems}
        isLeaving={isLeaving}
        isRevision={props.isRevision === true}
        canUndo={state.past.length > 0}
        canRedo={state.future.length > 0}
        hasMarksLater={settings.marks === "after-ranking" && marked === undefined && termbase !== undefined}
        onAction={(kind) => perform({ kind })}
        status={
          <>
            {count}
            {props.isRevision === true ? (
              <span className="text-xs text-muted">Kept in this browser until you submit it</span>
            ) : (
              <WorkStatus draft={work.status} outbox={outbox} />
            )}
          </>
        }
      >
        {isPair ? (
          <VerdictBar
            step={stepOf(state)}
            outcome={now.verdict?.outcome}
            hasBothGood={settings.bothGood}
            hasBothBad={settings.bothBad}
            onStep={(step) => act({ kind: "choose-step", step })}
            onBeside={(outcome) => act({ kind: outcome === "both_good" ? "choose-both-good" : "choose-both-bad" })}
          />
        ) : (
          <RankingSummary
            state={state}
            activeId={work.activeId}
            hasNone={settings.bothBad}
            onNone={() => act({ kind: "choose-both-bad" })}
          />
        )}
      </TaskFoot>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      <TaskOverlays projectId={projectId} work={work} settings={settings} termbase={termbase} />
    </div>
  )
}

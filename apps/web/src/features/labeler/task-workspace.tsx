import { type DraftContent, JudgmentId, type SubmitJudgment } from "@readback/domain"
import { type ReactNode, useId, useState } from "react"
import { v7 } from "uuid"
import { Badge } from "../../ui/badge.tsx"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { type PairStep, rewriteBase } from "./judging.ts"
import { KeyHelp } from "./key-help.tsx"
import type { OutboxStatus } from "./outbox-sender.ts"
import { PromptPane } from "./reading/prompt-pane.tsx"
import { missing } from "./readiness.ts"
import { ResponseSet } from "./reading/comparing/response-set.tsx"
import { ReadingMenu } from "./reading/settings/reading-menu.tsx"
import { RewritePanel } from "./rewriting/rewrite-panel.tsx"
import { plainLines } from "./rewriting/plain-lines.ts"
import { usePreloadedEditor } from "./rewriting/use-code-editor.ts"
import { ScreenHeading } from "./screen-heading.tsx"
import type { LabelingTask } from "./task.ts"
import { useDraft } from "./use-draft.ts"
import { useKeys } from "./use-keys.ts"
import { type Termbase, useAnswering } from "./use-termbase.ts"
import { VerdictBar } from "./verdict-bar.tsx"
import { WorkStatus } from "./work-status.tsx"

interface TaskWorkspaceProps {
  readonly task: LabelingTask
  readonly termbase: Termbase | undefined
  readonly isRationaleRequired: boolean
  readonly outbox: OutboxStatus
  /** How much is done, shown beside the state of the work. */
  readonly count: ReactNode
  readonly onSubmit: (judgment: SubmitJudgment) => void
  readonly onSkip: () => Promise<void>
  /** The server no longer takes a draft of this task, because it was finished elsewhere. */
  readonly onGone: (message: string, content: DraftContent) => void
}

/** One task: read, choose, rewrite, submit. */
export function TaskWorkspace(props: TaskWorkspaceProps) {
  const { task, termbase, isRationaleRequired, outbox, count, onSubmit, onSkip, onGone } = props
  const { state, dispatch, status, activeMs, close } = useDraft(task, onGone)
  const [problems, setProblems] = useState<readonly string[]>([])
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const [isSkipping, setIsSkipping] = useState(false)
  const problemsId = useId()
  const [a, b] = task.responses
  const answers = useAnswering(termbase, task.messages)

  usePreloadedEditor()

  const textOf = (responseId: string | undefined) =>
    plainLines(task.responses.find((response) => response.id === responseId)?.text ?? "")
  const rewrite = (baseResponseId: string) => {
    dispatch({ kind: "begin-rewrite", baseResponseId, text: textOf(baseResponseId) })
    focusRewrite()
  }
  const restart = (from: "A" | "B" | "blank") => {
    if (state.rewrite === undefined) return
    const baseResponseId = from === "blank" ? state.rewrite.baseResponseId : ((from === "A" ? a : b)?.id ?? "")
    dispatch({ kind: "restart-rewrite", baseResponseId, text: from === "blank" ? "" : textOf(baseResponseId) })
    focusRewrite()
  }
  const focusRewrite = () =>
    requestAnimationFrame(() => {
      const field = document.getElementById("rewrite-text")
      field?.focus({ preventScroll: true })
      field?.closest("section")?.scrollIntoView({ block: "nearest" })
    })
  const discard = () => {
    dispatch({ kind: "discard-rewrite" })
    // Where it began, because the button that was pressed is gone.
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-response="${baseName}"] button`)?.focus()
    })
  }
  const submit = () => {
    const open = missing(state, { responses: task.responses, isRationaleRequired })
    setProblems(open)
    if (open.length > 0 || state.verdict === undefined) return
    close()
    onSubmit({
      judgmentId: JudgmentId.parse(v7()),
      assignmentId: task.assignmentId as SubmitJudgment["assignmentId"],
      token: task.token,
      verdict: state.verdict,
      activeMs: activeMs(),
      ...(state.rewrite === undefined ? {} : { rewrite: state.rewrite as NonNullable<SubmitJudgment["rewrite"]> }),
      ...(state.rationale.trim() === "" ? {} : { rationale: state.rationale }),
    })
  }
  const skip = async () => {
    setIsSkipping(true)
    await onSkip().finally(() => setIsSkipping(false))
  }
  const choose = (step: PairStep) => {
    setProblems([])
    dispatch({ kind: "choose-step", step })
  }
  const chooseBothBad = () => {
    setProblems([])
    dispatch({ kind: "choose-both-bad" })
  }

  useKeys((action) => {
    switch (action.kind) {
      case "step":
        return choose(action.step)
      case "both-bad":
        return chooseBothBad()
      case "rewrite":
        return rewrite(state.rewrite?.baseResponseId ?? rewriteBase(state))
      case "rationale":
        return document.querySelector<HTMLElement>("[data-rationale] textarea")?.focus()
      case "submit":
        return submit()
      case "skip":
        return void skip()
      case "help":
        return setIsHelpOpen(true)
      case "leave-field":
        return document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined
    }
  })

  const preferredId = state.verdict?.outcome === "prefer" ? state.verdict.preferredId : undefined
  const baseName = state.rewrite?.baseResponseId === b?.id ? "B" : "A"
  const responses = task.responses.map(({ id, text }, index) => ({ id, text, name: "ABCDEFGH".charAt(index) }))

  return (
    // However short the texts, the bar stays in its place at the foot of the window.
    <div className="flex min-h-[calc(100dvh-2*var(--banner-height)-var(--header-height)-3.125rem)] flex-col">
      <div className="mx-auto flex w-full max-w-[110rem] flex-1 flex-col gap-4 px-4 pt-4 pb-6">
        <ScreenHeading>Compare two responses{task.domain === null ? "" : `: ${task.domain}`}</ScreenHeading>
        <PromptPane
          messages={task.messages}
          termbase={termbase}
          actions={<ReadingMenu responseCount={responses.length} />}
        />
        <ResponseSet
          responses={responses}
          termbase={answers}
          highlighted={preferredId === undefined ? [] : [preferredId]}
          renderStatus={({ id }) => id === preferredId && <Badge tone="accent">better</Badge>}
          renderActions={({ id, name }) => (
            <Button
              variant="quiet"
              aria-label={state.rewrite?.baseResponseId === id ? `Go to the rewrite of ${name}` : `Rewrite ${name}`}
              onPress={() => {
                // Starting over on the other response would drop what is written: discard says so, this does not.
                if (state.rewrite === undefined || state.rewrite.baseResponseId === id) rewrite(id)
                else setProblems([`You are rewriting ${baseName}. Discard that rewrite first to rewrite ${name}.`])
              }}
            >
              Rewrite
            </Button>
          )}
        />
        {state.rewrite !== undefined && (
          <RewritePanel
            key={state.rewrite.baseResponseId}
            name={baseName}
            original={textOf(state.rewrite.baseResponseId)}
            text={plainLines(state.rewrite.text)}
            termbase={answers}
            onType={(text) => dispatch({ kind: "type-rewrite", text })}
            onRestart={restart}
            onDiscard={discard}
          />
        )}
        <div data-rationale>
          <TextField
            label={isRationaleRequired ? "Why? (required)" : "Why? (optional)"}
            lines={2}
            value={state.rationale}
            maxLength={4_000}
            onChange={(text) => dispatch({ kind: "type-rationale", text })}
          />
        </div>
      </div>
      <div
        data-page-foot
        className="sticky bottom-(--banner-height) z-10 border-t border-line bg-surface shadow-overlay"
      >
        <div className="mx-auto flex max-w-[110rem] flex-col gap-2 px-4 py-2.5">
          {problems.length > 0 && (
            <ul id={problemsId} role="alert" className="text-sm font-semibold text-error">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <VerdictBar state={state} onStep={choose} onBothBad={chooseBothBad} />
            <Button
              variant="primary"
              onPress={submit}
              {...(problems.length > 0 ? { "aria-describedby": problemsId } : {})}
            >
              Submit
            </Button>
          </div>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <span className="flex flex-wrap gap-x-4">
              {count}
              <WorkStatus draft={status} outbox={outbox} />
            </span>
            <span className="flex gap-1">
              <Button variant="quiet" isPending={isSkipping} onPress={() => void skip()}>
                Skip
              </Button>
              <Button variant="quiet" onPress={() => setIsHelpOpen(true)}>
                Keys
              </Button>
            </span>
          </div>
        </div>
      </div>
      <KeyHelp isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  )
}

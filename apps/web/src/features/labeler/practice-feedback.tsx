import { responseName, type Verdict } from "@readback/domain"
import { useEffect, useRef } from "react"
import { Button } from "../../ui/button.tsx"
import { Notice } from "../../ui/notice.tsx"
import { PromptPane } from "./reading/prompt-pane.tsx"
import { ResponseSet } from "./reading/comparing/response-set.tsx"
import { ScreenHeading } from "./screen-heading.tsx"
import type { LabelingReceipt, LabelingTask } from "./task.ts"
import { verdictText } from "./verdict-text.ts"
import { type Termbase, useAnswering } from "./use-termbase.ts"

interface PracticeFeedbackProps {
  readonly task: LabelingTask
  readonly verdict: Verdict
  /** Undefined until the server has answered. */
  readonly feedback: LabelingReceipt["feedback"] | undefined
  readonly termbase: Termbase | undefined
  readonly onNext: () => void
}

/** What a practice task was about: the labeler's verdict, the known one, and why; with the texts still in sight. */
export default function PracticeFeedback({ task, verdict, feedback, termbase, onNext }: PracticeFeedbackProps) {
  const next = useRef<HTMLDivElement>(null)
  const answers = useAnswering(termbase, task.messages)
  const isAnswered = feedback !== undefined && feedback !== null
  useEffect(() => {
    if (isAnswered) next.current?.querySelector("button")?.focus()
  }, [isAnswered])
  const order = task.responses.map(({ id }) => id)
  return (
    <div className="mx-auto flex w-full max-w-[110rem] flex-col gap-4 px-4 pt-4 pb-6">
      <ScreenHeading>What this task was about</ScreenHeading>
      {isAnswered ? (
        <Notice
          kind={feedback.isRight ? "success" : "info"}
          title={feedback.isRight ? "That is how the guidelines see it" : "The guidelines see it differently"}
          action={
            <div ref={next}>
              <Button variant="primary" onPress={onNext}>
                Next task
              </Button>
            </div>
          }
        >
          <div className="flex max-w-[50rem] flex-col gap-1.5">
            {!feedback.isRight && (
              <p>
                You chose: <strong>{verdictText(verdict, order)}</strong>. Expected:{" "}
                <strong>{verdictText(feedback.verdict, order)}</strong>.
              </p>
            )}
            <p className="whitespace-pre-wrap">{feedback.explanation}</p>
          </div>
        </Notice>
      ) : (
        <Notice kind="info" title="Checking your judgment…" action={<Button onPress={onNext}>Go on without</Button>}>
          It is kept, and sent as soon as the server can be reached.
        </Notice>
      )}
      <PromptPane messages={task.messages} termbase={termbase} />
      <ResponseSet
        responses={task.responses.map(({ id, text }, at) => ({ id, text, name: responseName(at) }))}
        termbase={answers}
        highlighted={isAnswered && feedback.verdict.outcome === "prefer" ? [feedback.verdict.preferredId] : []}
      />
    </div>
  )
}

import { useQuery } from "@tanstack/react-query"
import { api } from "../../../api/api.ts"
import { useWorkingStyle } from "../../../api/working-style.ts"
import { Button } from "../../../ui/button.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { KeyCaps } from "../keys/key-caps.tsx"
import type { Keymap } from "../keys/keymap.ts"
import { useKeymap } from "../keys/use-keymap.ts"
import { type CoachStep, coachSteps } from "./coach-steps.ts"
import { useVisitedAnswers } from "./use-visited-answers.ts"

/** Tasks that the coach goes along with. */
const FIRST_TASKS = 3

/** From the beginning: how many judgments the person has made in all. */
const EVER = new Date(0).toISOString()

interface CoachProps {
  readonly projectId: string
  readonly answers: number
  readonly isDecided: boolean
  readonly hasRewrite: boolean
}

/** The steps of a task beside a person's first ones: it ticks off what they did, and never stands in the way. */
export default function Coach({ projectId, answers, isDecided, hasRewrite }: CoachProps) {
  const judged = useQuery(api.labeling.progress.queryOptions({ projectId, since: EVER })).data?.total
  const { style, change } = useWorkingStyle()
  const keys = useKeymap()
  const visited = useVisitedAnswers(answers)
  const steps = coachSteps({ ...visited, isDecided, hasRewrite })
  const next = steps.find(({ isNext }) => isNext)
  if (judged === undefined || judged >= FIRST_TASKS || style.reading?.["coach"] === false) return null
  return (
    <section
      aria-label="Your first tasks, step by step"
      className="rounded-lg border border-line bg-accent-soft px-4 py-3"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <ol className="flex flex-1 flex-wrap gap-x-6 gap-y-2">
          {steps.map((step, at) => (
            <Step key={step.id} step={step} number={at + 1} keys={keys} />
          ))}
        </ol>
        <Button
          variant="quiet"
          size="compact"
          onPress={() => change({ reading: { ...style.reading, coach: false } })}
          aria-label="Hide the steps"
        >
          Hide
        </Button>
      </div>
      <p role="status" className="sr-only">
        {next === undefined ? "" : `Next step: ${words[next.id]}`}
      </p>
    </section>
  )
}

const words: Readonly<Record<CoachStep["id"], string>> = {
  request: "Read the request",
  answers: "Read both answers",
  choose: "Choose",
  rewrite: "Rewrite, if you like",
  submit: "Submit",
}

const hints: Readonly<Record<CoachStep["id"], (keys: Keymap) => React.ReactNode>> = {
  request: () => "What is asked, and for whom?",
  answers: () => "Underlined terms have cards",
  choose: () => (
    <>
      <KeyCaps name="1" /> to <KeyCaps name="7" />
    </>
  ),
  rewrite: ({ rewrite }) => <KeyCaps name={rewrite} />,
  submit: ({ submit }) => <KeyCaps name={submit} />,
}

interface StepProps {
  readonly step: CoachStep
  readonly number: number
  readonly keys: Keymap
}

function Step({ step, number, keys }: StepProps) {
  const { id, isDone, isNext } = step
  const sign = isDone
    ? "border-success bg-success text-surface"
    : isNext
      ? "border-accent bg-accent text-on-accent"
      : "border-control text-muted"
  return (
    <li aria-current={isNext ? "step" : undefined} className="flex gap-2">
      <span
        aria-hidden
        className={`grid size-6 shrink-0 place-items-center rounded-full border text-xs font-bold ${sign}`}
      >
        {isDone ? <Icon name="check" /> : number}
      </span>
      <span className="text-sm">
        <span className={isNext ? "font-bold" : isDone ? "text-muted" : "font-medium"}>
          {isDone && <span className="sr-only">Done: </span>}
          {words[id]}
        </span>
        <span className="flex flex-wrap items-center gap-1 text-xs text-muted">{hints[id](keys)}</span>
      </span>
    </li>
  )
}

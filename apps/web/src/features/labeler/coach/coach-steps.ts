/** What a person has done on a task so far. */
export interface TaskProgress {
  readonly hasReadRequest: boolean
  readonly hasReadAnswers: boolean
  readonly isDecided: boolean
  readonly hasRewrite: boolean
}

/** One thing to do on a task. */
export interface CoachStep {
  readonly id: "request" | "answers" | "choose" | "rewrite" | "submit"
  readonly isDone: boolean
  /** The one to do now. */
  readonly isNext: boolean
}

/** The steps of a task in their order. A rewrite is free, so it is never the one to do now. */
export function coachSteps({
  hasReadRequest,
  hasReadAnswers,
  isDecided,
  hasRewrite,
}: TaskProgress): readonly CoachStep[] {
  const done = {
    // Whoever has decided has read.
    request: hasReadRequest || hasReadAnswers || isDecided,
    answers: hasReadAnswers || isDecided,
    choose: isDecided,
    rewrite: hasRewrite,
    submit: false,
  }
  const next = (["request", "answers", "choose", "submit"] as const).find((id) => !done[id])
  return (["request", "answers", "choose", "rewrite", "submit"] as const).map((id) => ({
    id,
    isDone: done[id],
    isNext: id === next,
  }))
}

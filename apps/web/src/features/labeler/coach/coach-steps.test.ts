import { expect, test } from "vitest"
import { coachSteps, type TaskProgress } from "./coach-steps.ts"

const nothing: TaskProgress = { hasReadRequest: false, hasReadAnswers: false, isDecided: false, hasRewrite: false }
const shown = (progress: Partial<TaskProgress>) =>
  coachSteps({ ...nothing, ...progress })
    .map(({ id, isDone, isNext }) => `${isDone ? "x" : isNext ? ">" : " "}${id}`)
    .join(" ")

test.each<[Partial<TaskProgress>, string]>([
  [{}, ">request  answers  choose  rewrite  submit"],
  [{ hasReadRequest: true }, "xrequest >answers  choose  rewrite  submit"],
  [{ hasReadAnswers: true }, "xrequest xanswers >choose  rewrite  submit"],
  [{ isDecided: true }, "xrequest xanswers xchoose  rewrite >submit"],
  [{ isDecided: true, hasRewrite: true }, "xrequest xanswers xchoose xrewrite >submit"],
  [{ hasRewrite: true }, ">request  answers  choose xrewrite  submit"],
])("after %o the steps are %j", (progress, steps) => {
  expect(shown(progress)).toBe(steps)
})

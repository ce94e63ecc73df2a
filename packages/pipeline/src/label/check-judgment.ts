import { Failure, type JudgmentContent, judgmentProblems, type ProjectSettings } from "@readback/domain"

/** Refuses a judgment that is not whole under the project's settings, with everything that is missing. */
export function checkJudgment(
  settings: ProjectSettings,
  displayOrder: readonly string[],
  content: JudgmentContent,
): void {
  const problems = judgmentProblems({ settings, displayOrder }, content)
  if (problems.length === 0) return
  throw new Failure("invalid", problems.map(({ message }) => message).join(" "))
}

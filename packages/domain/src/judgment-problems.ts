import type { DraftContent, JudgmentContent } from "./judgment.ts"
import type { ProjectSettings } from "./project.ts"
import type { RubricAxis } from "./rubric.ts"

/** What a judgment lacks or must not hold; `part` says where on the screen it is mended. */
export interface JudgmentProblem {
  readonly part: "verdict" | "ratings" | "criteria" | "issue-tags" | "confidence" | "rewrite" | "rationale"
  readonly message: string
}

/** What a judgment is held against. */
export interface JudgmentRules {
  readonly settings: Pick<ProjectSettings, "bothGood" | "bothBad" | "rubric" | "issueTags" | "confidence" | "rationale">
  /** Response ids, left to right as shown. */
  readonly displayOrder: readonly string[]
}

/**
 * Everything that keeps a judgment from being counted, in the order of the screen; none where it is whole. The browser
 * asks before it sends, and the server asks again.
 */
export function judgmentProblems(
  { settings, displayOrder }: JudgmentRules,
  content: JudgmentContent | DraftContent,
): readonly JudgmentProblem[] {
  const nameOf = (responseId: string) => responseName(displayOrder.indexOf(responseId))
  const problems: JudgmentProblem[] = []
  const add = (part: JudgmentProblem["part"], message: string) => problems.push({ part, message })

  const verdict = verdictProblem(settings, displayOrder, content)
  if (verdict !== undefined) add("verdict", verdict)

  const axes = (scope: RubricAxis["scope"]) => settings.rubric.filter((axis) => axis.scope === scope)
  for (const [responseId, points] of Object.entries(content.ratings ?? {})) {
    if (!displayOrder.includes(responseId)) add("ratings", "A rating is of a response that this task does not show.")
    const unknown = Object.keys(points).find((id) => !axes("response").some((axis) => axis.id === id))
    if (unknown !== undefined) add("ratings", `The project's rubric has no axis "${unknown}" for single responses.`)
  }
  for (const { id, name } of axes("response").filter((axis) => axis.isRequired)) {
    const open = displayOrder.filter((responseId) => content.ratings?.[responseId]?.[id] === undefined)
    if (open.length > 0) add("ratings", `Rate "${name}" of ${open.map(nameOf).join(", ")}.`)
  }

  const isPair = displayOrder.length === 2
  for (const id of Object.keys(content.criteria ?? {})) {
    if (!isPair) add("criteria", "Only two responses are compared axis by axis.")
    else if (!axes("pair").some((axis) => axis.id === id))
      add("criteria", `The project's rubric has no axis "${id}" for pairs.`)
  }
  for (const { id, name } of axes("pair").filter((axis) => axis.isRequired && isPair)) {
    if (content.criteria?.[id] === undefined) add("criteria", `Say which response is better in "${name}".`)
  }

  for (const [responseId, tags] of Object.entries(content.issueTags ?? {})) {
    if (!displayOrder.includes(responseId)) add("issue-tags", "An issue is of a response that this task does not show.")
    const unknown = tags.find((tag) => !settings.issueTags.includes(tag))
    if (unknown !== undefined) add("issue-tags", `"${unknown}" is not one of this project's issues.`)
  }

  if (settings.confidence === "required" && content.confidence === undefined) add("confidence", "Say how sure you are.")
  if (settings.rationale === "required" && (content.rationale ?? "").trim() === "")
    add("rationale", "Give a reason: this project asks for one with every judgment.")
  if (content.rewrite !== undefined) {
    if (!displayOrder.includes(content.rewrite.baseResponseId))
      add("rewrite", "The rewritten response is not one of this task's. Reload the page.")
    else if (content.rewrite.text.trim() === "") add("rewrite", "The rewrite is empty. Write it, or discard it.")
  }
  return problems
}

/** What people call the response at a position from 0: A, B, C and so on. */
export function responseName(position: number): string {
  return String.fromCodePoint(65 + position)
}

function verdictProblem(
  { bothGood, bothBad }: JudgmentRules["settings"],
  displayOrder: readonly string[],
  content: JudgmentContent | DraftContent,
): string | undefined {
  const { verdict } = content
  const isPair = displayOrder.length === 2
  if (verdict === undefined) {
    if (isPair) return "Choose which response is better."
    const placed = ("placed" in content ? (content.placed ?? []) : []).flat() as readonly string[]
    const open = displayOrder.filter((id) => !placed.includes(id)).map((id) => responseName(displayOrder.indexOf(id)))
    return `Place every response: ${open.join(", ")} ${open.length === 1 ? "has" : "have"} no rank yet.`
  }
  switch (verdict.outcome) {
    case "prefer":
      if (!isPair) return "Rank all responses of this task, not only the best."
      return displayOrder.includes(verdict.preferredId)
        ? undefined
        : "The preferred response is not one of this task's. Reload the page."
    case "tie":
      return isPair ? undefined : "Rank all responses of this task; equal ones share a rank."
    case "both_good":
      if (!isPair) return "Rank all responses of this task; equal ones share a rank."
      return bothGood ? undefined : 'This project does not use "both good". Choose one of the seven steps.'
    case "both_bad":
      return bothBad ? undefined : 'This project does not use "unacceptable". Choose the one that is less bad.'
    case "ranking": {
      if (isPair) return "Two responses are compared, not ranked."
      const ranked = verdict.ranking.flat()
      const isWhole = ranked.length === displayOrder.length && displayOrder.every((id) => ranked.includes(id))
      return isWhole ? undefined : "The ranking must hold every response of this task exactly once."
    }
  }
}

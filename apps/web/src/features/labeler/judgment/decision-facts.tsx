import { type DraftContent, type ProjectSettings, responseName } from "@readback/domain"
import { verdictText } from "../verdict-text.ts"

interface DecisionFactsProps {
  readonly content: DraftContent
  readonly settings: ProjectSettings
  /** Response ids, left to right as shown. */
  readonly order: readonly string[]
}

const sureness = { 1: "Not sure", 2: "Fairly sure", 3: "Sure" } as const

/** The parts of a judgment, each under its name. */
export function DecisionFacts({ content, settings, order }: DecisionFactsProps) {
  const facts = factsOf(content, settings, order)
  return (
    <dl className="grid gap-x-6 gap-y-2 rounded-lg border border-line bg-surface px-5 py-4 shadow-raised sm:grid-cols-[max-content_1fr]">
      {facts.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="max-w-prose break-words whitespace-pre-wrap max-sm:mb-1">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function factsOf(
  { verdict, ratings, criteria, issueTags, confidence, rationale }: DraftContent,
  { rubric }: ProjectSettings,
  order: readonly string[],
): readonly { readonly name: string; readonly value: string }[] {
  const facts: { name: string; value: string }[] = []
  if (verdict !== undefined) facts.push({ name: "Verdict", value: capital(verdictText(verdict, order)) })
  for (const { id, name, scope } of rubric) {
    const points = order.flatMap((responseId, at) => {
      const point = ratings?.[responseId]?.[id]
      return point === undefined ? [] : [`${responseName(at)} ${point}`]
    })
    if (scope === "response" && points.length > 0) facts.push({ name, value: `${points.join(", ")} of 5` })
    const criterion = criteria?.[id]
    if (scope === "pair" && criterion !== undefined) facts.push({ name, value: criterionText(criterion) })
  }
  const tagged = order.flatMap((responseId, at) => {
    const tags = issueTags?.[responseId] ?? []
    return tags.length === 0 ? [] : [`${responseName(at)}: ${tags.join(", ")}`]
  })
  if (tagged.length > 0) facts.push({ name: "Issues", value: tagged.join("\n") })
  if (confidence !== undefined) facts.push({ name: "Confidence", value: sureness[confidence] })
  if (rationale !== undefined && rationale.trim() !== "") facts.push({ name: "Reason", value: rationale })
  return facts
}

function criterionText(point: number): string {
  if (point === 0) return "Equal"
  const how = ["slightly better", "better", "much better"][Math.abs(point) - 1] ?? "better"
  return `${point < 0 ? "A" : "B"} ${how}`
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

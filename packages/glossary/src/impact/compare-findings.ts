import { canonicalJson } from "../model/canonical-json.ts"
import { isEqual } from "../model/is-equal.ts"
import type { Finding } from "../rules/finding.ts"

/** What becomes of a finding: only the later state has it, only the earlier one has, or both, but they say it otherwise. */
export type FindingFate = "appears" | "disappears" | "changes"

/** A finding that two states of a glossary do not share; of one that changes, as it is afterwards. */
export interface FindingChange {
  readonly fate: FindingFate
  readonly finding: Finding
}

/** Tells the findings of one text apart that two states of a glossary do not share, in the order of the text. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): readonly FindingChange[] {
  const old = new Map(before.map((finding) => [finding.id, finding]))
  const now = new Map(after.map((finding) => [finding.id, finding]))
  const changes: FindingChange[] = []
  for (const [id, finding] of now) {
    const was = old.get(id)
    if (was === undefined) changes.push({ fate: "appears", finding })
    else if (!isEqual(was, finding) && canonicalJson(was) !== canonicalJson(finding))
      changes.push({ fate: "changes", finding })
  }
  for (const [id, finding] of old) if (!now.has(id)) changes.push({ fate: "disappears", finding })
  return changes.toSorted((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end)
}

import type { Finding } from "@readback/glossary"
import type { TextEdit } from "./text-edit.ts"

/** The fixes that leave nothing to choose: findings with exactly one replacement, from the end of the text to its start. */
export function safeFixes(findings: readonly Finding[]): readonly TextEdit[] {
  const fixes: TextEdit[] = []
  let free = 0
  for (const { start, end, replacements } of findings.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const [insert] = replacements
    // Two findings about the same words: the first is mended, and the text is looked at anew.
    if (insert === undefined || replacements.length > 1 || start < free || end <= start) continue
    fixes.push({ start, end, insert })
    free = end
  }
  return fixes.toReversed()
}

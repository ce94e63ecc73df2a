import type { CaseRule, HyphenRule } from "../../model/term.ts"
import type { Joint } from "./joint.ts"

const alike = (a: Joint, b: Joint): boolean => a.kind === b.kind && (a.kind !== "other" || a.signs === b.signs)

const never = new Set<Joint["kind"]>(["nothing", "paragraph", "mask"])
const open = new Set<Joint["kind"]>(["space", "-"])

const judge = (wanted: Joint, found: Joint, hyphen: HyphenRule, rule: CaseRule): "ok" | "hyphen" | "no" => {
  if (never.has(found.kind)) return "no"
  if (alike(wanted, found)) return "ok"
  if (!open.has(wanted.kind) || !open.has(found.kind)) return "no"
  if (hyphen !== "strict") return "ok"
  return wanted.kind === "-" && rule !== "acronym" ? "hyphen" : "no"
}

/** How the joints of a text agree with those of a form: well, but for its hyphens, or not at all (scoring design, C.7). */
export function judgeJoints(
  form: readonly Joint[],
  text: readonly Joint[],
  hyphen: HyphenRule,
  rule: CaseRule,
): "ok" | "hyphen" | "no" {
  const answers = new Set(form.map((wanted, index) => judge(wanted, text[index] ?? wanted, hyphen, rule)))
  if (answers.has("no")) return "no"
  return answers.has("hyphen") ? "hyphen" : "ok"
}

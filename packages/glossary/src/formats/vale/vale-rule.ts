import { yamlString } from "./yaml-string.ts"

/** What a rule of Vale says besides what it looks for. */
export interface ValeRuleHead {
  readonly extends: "substitution" | "existence" | "conditional" | "spelling"
  readonly message: string
  readonly level: "error" | "warning" | "suggestion"
}

/** A value of a rule: a text, a yes or no, a list, or pairs. */
type ValeValue = string | boolean | readonly string[] | ReadonlyMap<string, string>

function member(name: string, value: ValeValue): string {
  if (typeof value === "string") return `${name}: ${yamlString(value)}\n`
  if (typeof value === "boolean") return `${name}: ${value}\n`
  if (value instanceof Map) {
    const pairs = [...(value as ReadonlyMap<string, string>)]
    // An explicit key ("? ") may be of any length; the short form ends after 1,024 characters (YAML 1.2.2, 7.4.2).
    return `${name}:\n${pairs.map(([key, to]) => `  ? ${yamlString(key)}\n  : ${yamlString(to)}\n`).join("")}`
  }
  return `${name}:\n${(value as readonly string[]).map((item) => `  - ${yamlString(item)}\n`).join("")}`
}

/** The text of a rule (https://vale.sh/docs/styles): its head, then the members of its kind. */
export function valeRule(head: ValeRuleHead, members: Readonly<Record<string, ValeValue>>): string {
  return Object.entries({ ...head, ...members })
    .map(([name, value]) => member(name, value))
    .join("")
}

import type { HyphenRule } from "../../model/term.ts"

/** What may stand between two words of a text; a line may end there. */
const gaps: Readonly<Record<HyphenRule, string>> = { strict: "\\s+", flex: "[\\s-]+", closed: "[\\s-]*" }

// Vale counts brackets to find groups that capture, those of classes and escapes included, so none is written as itself.
const literal = (text: string): string =>
  text.replaceAll(/[()[\]{}.*+?^$|\\#]/g, (sign) => (sign === "(" ? "\\x28" : sign === ")" ? "\\x29" : `\\${sign}`))

const words = (text: string, rule: HyphenRule): readonly string[] =>
  text.split(rule === "strict" ? /\s+/u : /[\s-]+/u).filter((word) => word !== "")

/** A regular expression (that of .NET, which Vale uses) that finds a text and nothing else. */
export function textPattern(text: string, rule: HyphenRule): string {
  const parts = words(text, rule)
  return parts.length === 0 ? literal(text) : parts.map(literal).join(gaps[rule])
}

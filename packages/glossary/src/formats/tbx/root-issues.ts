import type { Issue } from "../issue.ts"
import { isLanguageTag } from "../language-tag.ts"
import type { XmlElement } from "../xml/xml-element.ts"

const styles: ReadonlySet<string> = new Set(["dca", "dct"])

/** Dialects of ISO 30042:2019 and what tools of 2008 wrote, without capitals. */
const dialects: ReadonlySet<string> = new Set([
  "tbx",
  "tbx-core",
  "tbx-min",
  "tbx-basic",
  "tbx-linguist",
  "tbx-default",
])

const roots: ReadonlySet<string> = new Set(["tbx", "martif", "TBX"])

/** What the root of a TBX file says that is not known: its dialect, its style, its language. */
export function rootIssues(root: XmlElement): readonly Issue[] {
  if (!roots.has(root.local)) return []
  const warning = (field: string, code: string, message: string): Issue => ({
    line: root.line,
    column: root.column,
    severity: "warning",
    code,
    field,
    message,
  })
  const issues: Issue[] = []
  const dialect = root.attributes["type"] ?? root.attributes["dialect"] ?? ""
  if (dialect !== "" && !dialects.has(dialect.toLowerCase())) {
    const message = `The dialect "${dialect.slice(0, 40)}" is not known. What TBX-Basic has was read, the rest is kept as it is: look at the entries before you go on.`
    issues.push(warning("type", "unknown-dialect", message))
  }
  const style = root.attributes["style"] ?? ""
  if (style !== "" && !styles.has(style.toLowerCase())) {
    const message = `The style "${style.slice(0, 40)}" is not known; the file was read as dca. Write dca or dct.`
    issues.push(warning("style", "unknown-style", message))
  }
  const language = root.attributes["xml:lang"] ?? root.attributes["lang"] ?? ""
  if (language !== "" && !isLanguageTag(language)) {
    const message = `The language "${language.slice(0, 40)}" of the file is no language tag and was ignored. Write one such as en or fr-CA.`
    issues.push(warning("xml:lang", "unknown-language", message))
  }
  return issues
}

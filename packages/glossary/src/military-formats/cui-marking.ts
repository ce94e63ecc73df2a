const limits = new Set([
  "NOFORN",
  "NF",
  "FED ONLY",
  "FEDCON",
  "NOCON",
  "DL ONLY",
  "RELIDO",
  "DISPLAY ONLY",
  "AC",
  "AWP",
  "DELIB",
])
const limitPhrase = /^(?:REL TO|DISPLAY ONLY) [A-Z]{3,4}(?:, ?[A-Z]{3,4})*$/
const category = /^(?:SP-)?[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/
const legacy = /^(?:U\/\/|UNCLASSIFIED\/\/)?(?:FOUO|FOR OFFICIAL USE ONLY|SBU|SENSITIVE BUT UNCLASSIFIED|LES)$/

const isLimit = (part: string): boolean => limits.has(part) || limitPhrase.test(part)

const categoryProblem = (parts: readonly string[]): string | undefined => {
  if (parts.some(isLimit)) return "a limit on dissemination stands among the categories; put it after //"
  const unknown = parts.find((part) => !category.test(part))
  if (unknown !== undefined) return `"${unknown}" is no category marking`
  const basic = parts.findIndex((part) => !part.startsWith("SP-"))
  return basic >= 0 && parts.slice(basic).some((part) => part.startsWith("SP-"))
    ? "the specified categories (SP-) come first"
    : undefined
}

/** Whether the text is a marking that the CUI programme ended, such as FOUO (32 CFR 2002.20(a)). */
export const isLegacyMarking = (text: string): boolean => legacy.test(text)

/**
 * What is wrong with a CUI marking, as a clause, or undefined where it is right (32 CFR 2002.20): CUI or CONTROLLED, then
 * // categories, then // limited dissemination controls, each kind separated by one slash; a portion mark is in brackets.
 */
export function cuiMarkingProblem(text: string): string | undefined {
  const isPortion = text.startsWith("(") && text.endsWith(")")
  const marking = isPortion ? text.slice(1, -1) : text
  if (isPortion && marking === "U") return undefined
  if (isLegacyMarking(marking))
    return "this marking has ended; what is controlled is marked CUI, and nothing else is marked"
  if (marking !== marking.toUpperCase()) return "markings are written in capitals"
  const [control = "", ...rest] = marking.split("//")
  if (control.startsWith("CUI/") || control.startsWith("CONTROLLED/"))
    return "a double slash (//) follows the control marking"
  if (isPortion && control === "CONTROLLED") return "a portion is marked CUI, not CONTROLLED"
  if (control !== "CUI" && control !== "CONTROLLED") return "it does not begin with CUI"
  if (rest.length > 2)
    return "there is one // before the categories and one before the dissemination controls; single slashes separate the rest"
  const [first, second] = rest.map((part) => part.split("/"))
  if (first === undefined) return undefined
  if (second === undefined) return first.every(isLimit) ? undefined : categoryProblem(first)
  return (
    categoryProblem(first) ??
    (second.every(isLimit) ? undefined : "what follows the second // is no dissemination control")
  )
}

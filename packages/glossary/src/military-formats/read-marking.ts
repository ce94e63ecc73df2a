import { cuiMarkingProblem, isLegacyMarking } from "./cui-marking.ts"
import type { MarkingLevel } from "./marking-level.ts"

/** What a banner or portion mark says: its level, which system it belongs to, and what is wrong with it, as a clause. */
export interface Marking {
  readonly level: MarkingLevel
  readonly system: "cui" | "classification"
  readonly problem: string | undefined
}

const classified = /^(?:(?:COSMIC|NATO) )?(TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|TS|S|C|U)(?:(\/{1,2})(.*))?$/
const levels: Readonly<Record<string, MarkingLevel>> = {
  TS: "TOP SECRET",
  S: "SECRET",
  C: "CONFIDENTIAL",
  U: "UNCLASSIFIED",
  "TOP SECRET": "TOP SECRET",
  SECRET: "SECRET",
  CONFIDENTIAL: "CONFIDENTIAL",
}

const controlProblem = (slashes: string, controls: string, level: MarkingLevel): string | undefined => {
  if (slashes === "/") return "a double slash (//) follows the level"
  const parts = controls.split(/\/\/?/).map((part) => part.trim())
  if (parts.includes("")) return "a control is missing between the slashes"
  const releasable = parts.find((part) => part.startsWith("REL TO"))
  const hasNoForeign = parts.includes("NOFORN") || parts.includes("NF")
  if (level === "UNCLASSIFIED" && hasNoForeign)
    return "unclassified information has no dissemination control; what needs one is CUI"
  if (releasable !== undefined && hasNoForeign) return "NOFORN and REL TO contradict each other"
  if (releasable === undefined) return undefined
  if (!releasable.startsWith("REL TO USA")) return "USA comes first after REL TO"
  return releasable === "REL TO USA" ? "REL TO needs a country beside USA" : undefined
}

/** Reads the words of a banner or, without its brackets, a portion mark; undefined where they are no marking (32 CFR 2001.21, 2002.20). */
export function readMarking(words: string, isPortion: boolean): Marking | undefined {
  const marking = words.replace(/\/\/$/, "")
  const isCui = /^(?:CUI|CONTROLLED)(?:\/|$)/i.test(marking) || isLegacyMarking(marking)
  if (isCui) {
    const problem = cuiMarkingProblem(isPortion ? `(${marking})` : marking)
    return { level: isLegacyMarking(marking) ? "UNCLASSIFIED" : "CUI", system: "cui", problem }
  }
  const parts = classified.exec(marking)
  if (parts === null) return undefined
  const level = levels[parts[1] ?? ""] ?? "UNCLASSIFIED"
  const problem = parts[2] === undefined ? undefined : controlProblem(parts[2], parts[3] ?? "", level)
  return { level, system: "classification", problem }
}

import type { MarkingLevel } from "./marking-level.ts"

/** A classification marking taken apart: the system it belongs to, its level and the controls after the double slashes. */
export interface ClassificationMarking {
  readonly level: MarkingLevel
  /** `us` markings begin with the level; those of others with a double slash, an alliance or several nations. */
  readonly owner: "us" | "nato" | "joint"
  /** The nations of a joint marking, as trigraphs. */
  readonly nations: readonly string[]
  /** What stands between double slashes, each split at single ones. */
  readonly categories: readonly (readonly string[])[]
}

const sci = /^(?:HCS|SI|COMINT|TK|TALENT KEYHOLE|KDK|KLONDIKE|RSV)(?:-[A-Z\d -]+)?$/
const program = /^(?:SAR|SPECIAL ACCESS REQUIRED)-/
const dissemination =
  /^(?:RS|ORCON|OC|ORCON-USGOV|OC-USGOV|IMCON|IMC|NOFORN|NF|PROPIN|PR|RELIDO|EYES|FISA|REL TO .*|REL .*|DISPLAY ONLY .*)$/
const mostPrograms = 4

const isNoForeign = (control: string): boolean => control === "NOFORN" || control === "NF"
const isAtomic = (control: string): boolean =>
  /^(?:RD|FRD|TFNI|RESTRICTED DATA|FORMERLY RESTRICTED DATA)\b/.test(control)
const inOrder = (codes: readonly string[]): boolean =>
  codes.every((code, index) => {
    const next = codes[index + 1]
    // Trigraphs come first, tetragraphs after them, each by the alphabet.
    return next === undefined || code.length < next.length || (code.length === next.length && code < next)
  })

interface Case {
  readonly marking: ClassificationMarking
  readonly controls: readonly string[]
}

const releaseProblem = (releasable: string): string | undefined => {
  const nations = releasable.replace(/^REL(?: TO)? /, "").split(/, ?/)
  if (nations[0] !== "USA") return "USA comes first after REL TO"
  if (nations.length === 1) return "REL TO needs a country beside USA"
  return inOrder(nations.slice(1)) ? undefined : "the countries after USA stand in the order of the alphabet"
}

const foreignProblem = (foreign: string): string | undefined => {
  const nations = foreign.split(" ").slice(1)
  return inOrder(nations) ? undefined : "the countries after FGI stand in the order of the alphabet"
}

/**
 * The rules, in the order in which they are asked; each says what is wrong as a clause. Paragraphs are those of the marking
 * rules of DoDM 5200.01, volume 2, and 32 CFR 2001.20 to 2001.24.
 */
const rules: readonly ((one: Case) => string | undefined)[] = [
  ({ controls }) => (controls.includes("") ? "a control is missing between the slashes" : undefined),
  ({ marking: { owner }, controls }) =>
    owner === "nato" && controls.some(isNoForeign) ? "NATO information is never NOFORN" : undefined,
  ({ marking: { owner, level }, controls }) =>
    controls.some((control) => control === "BOHEMIA" || control === "BALK") &&
    !(owner === "nato" && level === "TOP SECRET")
      ? "BOHEMIA and BALK belong to COSMIC TOP SECRET only"
      : undefined,
  ({ marking: { owner, nations } }) =>
    owner === "joint" && !inOrder(nations)
      ? "the nations of a joint marking stand in the order of the alphabet"
      : undefined,
  ({ marking: { level }, controls }) =>
    level === "UNCLASSIFIED" && controls.some(isNoForeign)
      ? "unclassified information has no dissemination control; what needs one is CUI"
      : undefined,
  ({ controls }) =>
    controls.some((control) => /^(?:HCS|KDK|KLONDIKE)/.test(control)) && !controls.some(isNoForeign)
      ? "HCS and KLONDIKE need NOFORN"
      : undefined,
  ({ controls }) =>
    controls.some((control) => sci.test(control)) && !controls.some((control) => dissemination.test(control))
      ? "compartmented information needs a dissemination control such as NOFORN or REL TO"
      : undefined,
  ({ marking: { categories } }) =>
    categories.some((category) => program.test(category[0] ?? "") && category.length > mostPrograms)
      ? "more than four special access programs are written as MULTIPLE PROGRAMS"
      : undefined,
  ({ controls }) =>
    controls.some((control) => /^FRD-(?:N|CNWDI)\b/.test(control))
      ? "nuclear weapon design information is RD, never FRD"
      : undefined,
  ({ marking: { level }, controls }) =>
    level === "UNCLASSIFIED" && controls.some(isAtomic) ? "atomic energy information is classified" : undefined,
  ({ controls }) =>
    controls.flatMap((control) => (control.startsWith("FGI ") ? (foreignProblem(control) ?? []) : []))[0],
  ({ controls }) =>
    controls.some(isNoForeign) && controls.some((control) => /^(?:REL |RELIDO|EYES|DISPLAY ONLY)/.test(control))
      ? "NOFORN and REL TO contradict each other"
      : undefined,
  ({ controls }) =>
    controls.flatMap((control) => (control.startsWith("REL ") ? (releaseProblem(control) ?? []) : []))[0],
]

/** What is wrong with a classification marking, as a clause, or undefined. */
function classificationProblem(marking: ClassificationMarking): string | undefined {
  const one = { marking, controls: marking.categories.flat() }
  for (const rule of rules) {
    const problem = rule(one)
    if (problem !== undefined) return problem
  }
  return undefined
}

const levels: Readonly<Record<string, MarkingLevel>> = {
  TS: "TOP SECRET",
  S: "SECRET",
  C: "CONFIDENTIAL",
  U: "UNCLASSIFIED",
  "TOP SECRET": "TOP SECRET",
  SECRET: "SECRET",
  CONFIDENTIAL: "CONFIDENTIAL",
  RESTRICTED: "CONFIDENTIAL",
  UNCLASSIFIED: "UNCLASSIFIED",
}
const head =
  /^(?:\/\/)?(?:(COSMIC|NATO) |(JOINT) )?(TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|TS|S|C|U)((?: [A-Z]{3,4})*)(?:(\/{1,2})(.*))?$/

/** Takes a marking apart; undefined where the words are none, a problem where its slashes or nations are wrong. */
export function readClassification(
  words: string,
): { readonly marking: ClassificationMarking; readonly problem: string | undefined } | undefined {
  const parts = head.exec(words)
  if (parts === null) return undefined
  const [, alliance, joint, level = "", list = "", slashes, rest] = parts
  const nations = list.trim() === "" ? [] : list.trim().split(" ")
  if (joint === undefined && nations.length > 0) return undefined
  if (level === "RESTRICTED" && alliance === undefined && joint === undefined) return undefined
  const marking: ClassificationMarking = {
    level: levels[level] ?? "UNCLASSIFIED",
    owner: joint === undefined ? (alliance === undefined ? "us" : "nato") : "joint",
    nations,
    categories: (rest === undefined ? [] : rest.split("//")).map((category) =>
      category.split("/").map((one) => one.trim()),
    ),
  }
  const problem = slashes === "/" ? "a double slash (//) follows the level" : classificationProblem(marking)
  if (joint !== undefined && nations.length === 0) return { marking, problem: "JOINT needs the nations that own it" }
  if (joint !== undefined && level === "RESTRICTED" && nations.includes("USA"))
    return { marking, problem: "the United States have no level RESTRICTED" }
  if (joint !== undefined && level !== "RESTRICTED" && !nations.includes("USA"))
    return { marking, problem: "a joint marking names USA among its nations" }
  return { marking, problem }
}

import { commonWords } from "../../match/common-words.ts"
import { mayBeEnglish } from "../../match/english-word.ts"
import type { CaseRule } from "../../model/term.ts"
import type { OracleWord } from "./oracle-word.ts"

/** Where a form is compared: words of the text against words of the form, and what is said of the line and the text. */
export interface Comparison {
  readonly form: readonly OracleWord[]
  readonly text: readonly OracleWord[]
  readonly rule: CaseRule
  readonly isCapitalLine: boolean
  readonly register: "written" | "radio"
}

const isCapital = ({ letters }: OracleWord): boolean => letters === letters.toUpperCase()

const cannotBeEnglish = ({ key }: OracleWord): boolean => /^[a-z]{3,}$/.test(key) && !mayBeEnglish(key)

const hasInnerCapital = ({ letters }: OracleWord): boolean => letters.slice(1) !== letters.slice(1).toLowerCase()

/** "UAVS" is not read as a plural of "UAV" with a wrong capital. */
const isPluralInCapitals = (form: string, text: string): boolean => /[\p{Lu}\p{N}]s$/u.test(form) && text.endsWith("S")

const isMiswritten = (form: readonly OracleWord[], text: readonly OracleWord[]): boolean => {
  const [first, last] = [text[0]?.letters ?? "", text.at(-1)?.letters ?? ""]
  if (first.charAt(0) === first.charAt(0).toLowerCase()) return false
  if (isPluralInCapitals(form.at(-1)?.letters ?? "", last)) return false
  return text.some(hasInnerCapital) || text.some(cannotBeEnglish)
}

/** Whether the capitals of the text suit the rule of the term (scoring design, C.5). */
export function judgeLetters({ form, text, rule, isCapitalLine, register }: Comparison): "ok" | "case" | "no" {
  const isExact = text.every(({ letters }, index) => letters === form[index]?.letters)
  const isOrdinary = text.every(({ key }) => commonWords.has(key))
  switch (rule) {
    case "codeword":
      return text.every(isCapital) && register === "radio" ? "ok" : "no"
    case "acronym":
      if (isCapitalLine && isOrdinary) return "no"
      if (isExact) return "ok"
      return !isCapitalLine && !isOrdinary && isMiswritten(form, text) ? "case" : "no"
    default:
      if (text.some(({ isDotted }) => isDotted) && !form.some(({ isDotted }) => isDotted)) return "no"
      return rule === "common" || isExact || (isCapitalLine && text.every(isCapital)) ? "ok" : "no"
  }
}

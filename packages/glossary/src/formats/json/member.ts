import type { Issue } from "../../model/issue.ts"
import { isLanguageTag } from "../language-tag.ts"

/** Takes note of a problem at a path such as `concepts[3].terms[0].status`. */
export type Report = (severity: Issue["severity"], code: string, path: string, message: string) => void

/** Reads a value of JSON; undefined where it is not what it should be, which is then reported. */
export type Member<T> = (value: unknown, path: string, report: Report) => T | undefined

const wrong = (report: Report, path: string, wanted: string): undefined => {
  report("error", "wrong-value", path, `${path} must be ${wanted} and was left out. Correct it.`)
}

/** Whether databases and XML can hold the text: no NUL, no half of a character. */
export const isStorable = (value: string): boolean => value.isWellFormed() && !value.includes("\0")

/** Any text but the empty one, of at most so many characters. */
export const text =
  (longest = 1_000_000): Member<string> =>
  (value, path, report) => {
    if (typeof value !== "string" || value.trim() === "") return wrong(report, path, "a text")
    if (!isStorable(value)) return wrong(report, path, "a text without NUL or halves of characters")
    return value.length > longest ? wrong(report, path, `a text of at most ${longest} characters`) : value
  }

/** A language tag (BCP 47). */
export const languageTag: Member<string> = (value, path, report) =>
  typeof value === "string" && isLanguageTag(value) ? value : wrong(report, path, "a language tag such as en or fr-CA")

/** One of these words. */
export const oneOf =
  <T extends string>(words: readonly T[]): Member<T> =>
  (value, path, report) =>
    words.find((word) => word === value) ?? wrong(report, path, `one of ${words.join(", ")}`)

/** A number between two bounds. */
export const numberBetween =
  (least: number, most: number): Member<number> =>
  (value, path, report) =>
    typeof value === "number" && value >= least && value <= most
      ? value
      : wrong(report, path, `a number from ${least} to ${most}`)

/** `true` or `false`. */
export const flag: Member<boolean> = (value, path, report) =>
  typeof value === "boolean" ? value : wrong(report, path, "true or false")

/** A list; items that are not what they should be are left out. */
export const list =
  <T>(item: Member<T>): Member<readonly T[]> =>
  (value, path, report) =>
    Array.isArray(value)
      ? value.flatMap((part: unknown, index) => {
          const read = item(part, `${path}[${index}]`, report)
          return read === undefined ? [] : [read]
        })
      : wrong(report, path, "a list")

/** What reads each member of an object of type T; the compiler asks for one for every member. */
type Members<T> = { readonly [K in keyof T]-?: Member<Exclude<T[K], undefined>> }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** An object; without a required member it is left out as a whole, unknown members are reported and left out. */
export const record =
  <T extends object, R extends keyof T & string>(
    members: Members<T>,
    required: readonly R[],
  ): Member<Partial<T> & Pick<T, R>> =>
  (value, path, report) => {
    if (!isObject(value)) return wrong(report, path, "an object")
    const read: Record<string, unknown> = {}
    for (const [name, part] of Object.entries(value)) {
      const member = Object.hasOwn(members, name) ? (members[name as keyof T] as Member<unknown>) : undefined
      if (member === undefined) {
        report("warning", "unknown-member", `${path}.${name}`, `${path}.${name} is not known and was left out.`)
        continue
      }
      const found = member(part, path === "" ? name : `${path}.${name}`, report)
      if (found !== undefined) read[name] = found
    }
    const missing = required.find((name) => !Object.hasOwn(read, name))
    if (missing === undefined) return read as Partial<T> & Pick<T, R>
    report("error", "missing-member", `${path}.${missing}`, `${path} has no ${missing} and was left out. Add it.`)
    return undefined
  }

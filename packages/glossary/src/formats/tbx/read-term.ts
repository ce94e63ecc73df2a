import type { Term, TermContext, TermMatch, TermStatus, TermType } from "../../model/term.ts"
import { allowedValues } from "../allowed-values.ts"
import { flag, numberBetween, oneOf, text } from "../json/member.ts"
import { conditionMember, overrideMember } from "../json/term-members.ts"
import { LONGEST_NAME } from "../longest-name.ts"
import { matchDefaults, typeDefault } from "../match-defaults.ts"
import { termIdOf } from "../term-id.ts"
import { childrenOf, textOf, type XmlElement } from "../xml/xml-element.ts"
import { itemOf, untaken, type Item } from "./item.ts"
import { ownTag } from "./own-category.ts"
import { inJson, ownReader, type OwnReader } from "./own-reader.ts"
import { statusCategories, statusReading } from "./status.ts"
import { tell, type TbxContext } from "./tbx-context.ts"
import { termTypeReading, writtenType } from "./term-type.ts"
import { idOfXml } from "./xml-id.ts"

/** A term as its section gives it; without a status its place among the others decides. */
export type ReadTerm = Omit<Term, "status"> & { readonly status: TermStatus | undefined; readonly element: XmlElement }

const simple = ["partOfSpeech", "grammaticalNumber", "grammaticalGender", "geographicalUsage", "register"] as const
type Simple = { [K in (typeof simple)[number] | "source"]?: string }

const isListed = <T extends string>(value: string, values: readonly T[]): value is T =>
  (values as readonly string[]).includes(value)

const some = <K extends string, V>(key: K, values: readonly V[]): { readonly [P in K]?: readonly V[] } =>
  values.length === 0 ? {} : ({ [key]: values } as { readonly [P in K]?: readonly V[] })

const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V })

const readMatch = (own: OwnReader, defaults: TermMatch): TermMatch => ({
  case: own.one("case", oneOf(allowedValues.case)) ?? defaults.case,
  hyphen: own.one("hyphen", oneOf(allowedValues.hyphen)) ?? defaults.hyphen,
  inflect: own.one("inflect", oneOf(allowedValues.inflect)) ?? defaults.inflect,
  forms: own.all("form", text(LONGEST_NAME)),
  ...given("head", own.one("head", inJson(numberBetween(0, 100)))),
  ...given("unsafeOk", own.one("unsafeOk", inJson(flag))),
  ...given("priority", own.one("priority", inJson(numberBetween(-1_000, 1_000)))),
  ...given("minConfidence", own.one("minConfidence", inJson(numberBetween(0, 1)))),
  ...some("requires", own.all("requires", inJson(conditionMember))),
  ...some("unless", own.all("unless", inJson(conditionMember))),
})

/** Reads a term section; undefined, with an issue, where it gives no usable term. */
export function readTerm(context: TbxContext, section: XmlElement, language: string | undefined): ReadTerm | undefined {
  const parts = childrenOf(section).flatMap((part) => (part.name === "termGrp" ? childrenOf(part) : [part]))
  const terms = parts.filter((part) => part.name === "term")
  const [first] = terms
  const wording = first === undefined ? "" : textOf(first)
  if (wording === "" || wording.length > LONGEST_NAME) {
    const what = wording === "" ? "no term" : `a term of more than ${LONGEST_NAME} characters`
    const message = `The term section in line ${section.line} has ${what} and was left out. Give it one or remove it.`
    tell(context, section, "error", wording === "" ? "missing-term" : "too-long", message, { field: "term" })
    return undefined
  }
  if (terms.length > 1) {
    const message = `The term section in line ${section.line} has ${terms.length} terms; the first was read. Give each a section.`
    tell(context, section, "warning", "several-terms", message, { field: "term" })
  }

  const items = parts.filter((part) => part.name !== "term").map(itemOf)
  const own = ownReader(context, items)
  const found: Simple = {}
  const notes: string[] = []
  const contexts: TermContext[] = []
  let status: TermStatus | undefined
  let type: TermType | undefined
  let isUnknown = false

  const takeStatus = (item: Item): boolean => {
    const reading = statusReading(item.value)
    if (reading === undefined) {
      isUnknown = true
      const message = `"${item.value}" is no status that is known; "${wording}" was left out. Use preferredTerm-admn-sts, admittedTerm-admn-sts, deprecatedTerm-admn-sts or supersededTerm-admn-sts.`
      tell(context, item.element, "error", "unknown-status", message, { field: item.type })
      return true
    }
    if (status !== undefined) return false
    status = reading.status
    if (reading.origin !== "vendor") return reading.origin === "standard"
    const message = `"${item.value}" is no status of ISO 30042; "${wording}" was read as ${reading.status}. Check that this is meant.`
    tell(context, item.element, "warning", "vendor-status", message, { field: item.type })
    return item.value.toLowerCase() !== "draft"
  }
  const take = (item: Item): boolean => {
    const { value } = item
    if (ownTag(item.type) !== undefined) return true
    if (item.type === "note") return notes.push(value) > 0
    if (value === "") return false
    if (statusCategories.has(item.type)) return takeStatus(item)
    if (/^x-(mq-)?forbidden$/i.test(item.type)) {
      if (/^(true|yes|1)$/i.test(value)) status = "forbidden"
      return true
    }
    if (item.type === "termType") {
      const reading = termTypeReading(value)
      if (reading === undefined || type !== undefined) return false
      type = reading
      return true
    }
    if (item.type === "context") {
      contexts.push({ text: value, ...given("source", item.source) })
      return true
    }
    if (item.type !== "source" && !isListed(item.type, simple)) return false
    if (found[item.type] !== undefined) return false
    found[item.type] = value
    return true
  }
  const foreign = untaken(items, take)
  if (isUnknown) return undefined

  if ((status ?? "deprecated") === "deprecated" && own.one("status", oneOf(["forbidden"])) !== undefined)
    status = "forbidden"
  const ownTermType = own.one("termType", oneOf(allowedValues.termType))
  if (ownTermType !== undefined && writtenType(ownTermType) === type) type = ownTermType
  type ??= typeDefault(wording)
  const xmlId = idOfXml(section.attributes["id"] ?? "")
  if (xmlId.length > LONGEST_NAME) {
    const message = `The id of "${wording}" has more than ${LONGEST_NAME} characters and was left out. Shorten it.`
    tell(context, section, "warning", "too-long", message, { field: "id" })
  }
  const hasId = xmlId !== "" && xmlId.length <= LONGEST_NAME
  return {
    element: section,
    id: own.one("termId", text(LONGEST_NAME)) ?? (hasId ? xmlId : termIdOf(wording, language)),
    text: wording,
    type,
    status,
    ...given("severity", own.one("severity", oneOf(allowedValues.severity))),
    replacements: own.all("replacement", text(LONGEST_NAME)),
    ...found,
    ...given("message", own.one("message", text())),
    match: readMatch(own, matchDefaults(type, found.partOfSpeech)),
    examples: { positive: own.all("positiveExample", text()), negative: own.all("negativeExample", text()) },
    ...given("validFrom", own.one("validFrom", text())),
    ...given("validTo", own.one("validTo", text())),
    ...given("language", language),
    ...some("profiles", own.all("profile", text())),
    ...some("overrides", own.all("override", inJson(overrideMember))),
    ...some(
      "notes",
      notes.filter((note) => note !== ""),
    ),
    ...some("contexts", contexts),
    ...some("foreign", foreign),
  }
}

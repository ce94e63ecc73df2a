import type { ForeignData } from "../../model/foreign-data.ts"
import { isStorable, type Member } from "./member.ts"

const deepest = 50

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === "string" && isStorable(value)

const read = (value: unknown, depth: number): ForeignData | undefined => {
  if (depth > deepest || !isObject(value) || !isText(value["name"])) return undefined
  const attributes = isObject(value["attributes"]) ? Object.entries(value["attributes"]) : []
  const given = Array.isArray(value["content"]) ? (value["content"] as readonly unknown[]) : []
  const content = given.map((part) => (isText(part) ? part : read(part, depth + 1)))
  if (content.includes(undefined) || attributes.some(([, attribute]) => !isText(attribute))) return undefined
  return {
    name: value["name"],
    attributes: Object.fromEntries(attributes) as Readonly<Record<string, string>>,
    content: content as ForeignData["content"],
  }
}

/** A piece of foreign data, kept whole or left out whole. */
export const foreignMember: Member<ForeignData> = (value, path, report) => {
  const foreign = read(value, 0)
  if (foreign === undefined) {
    const message = `${path} must have a name, attributes and content of texts and such elements, at most ${deepest} deep. It was left out.`
    report("error", "wrong-value", path, message)
  }
  return foreign
}

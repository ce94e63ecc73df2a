import { isRow } from "../row.ts"

/** The words of a text, a message or a list of them; undefined where it is none of these. */
export function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? allOf(value.map(textsOfOne)) : textsOfOne(value)
}

/** The words of two values, one after the other; the first may be missing. */
export function inTurn(first: unknown, second: unknown): readonly string[] | undefined {
  return first === undefined ? textsOf(second) : allOf([textsOf(first), textsOf(second)])
}

/** What a message says, under the names of TRL and OpenAI or of LLaMA-Factory; one that only calls a tool says nothing. */
function textsOfOne(value: unknown): readonly string[] | undefined {
  if (typeof value === "string") return [value]
  if (!isRow(value)) return undefined
  const said = Object.hasOwn(value, "content") ? value["content"] : value["value"]
  if (said === null) return []
  return typeof said === "string" ? [said] : undefined
}

function allOf(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined
}

import { textsOf } from "./texts-of.ts"

/** One of the texts that a trainer sees of a row, by the name that messages give it: "prompt + chosen". */
interface Side {
  readonly name: string
  readonly texts: readonly string[]
}

/** What a trainer counts of a row: a prompt, and each answer behind it. */
export interface RowParts {
  readonly prompt: readonly string[]
  readonly sides: readonly Side[]
  /** Whether prompt and answer become one text before they are counted, so that a token may lie across both. */
  readonly isOneText: boolean
}

/** The answers behind a prompt, each in a field; undefined where a text is missing or is something else. */
export function answersTo(
  [name, prompt]: readonly [string, unknown],
  answers: Readonly<Record<string, unknown>>,
  isOneText = false,
): RowParts | undefined {
  const before = textsOf(prompt)
  const sides = sidesOf(answers, (field) => `${name} + ${field}`)
  return before === undefined || sides === undefined ? undefined : { prompt: before, sides, isOneText }
}

/** Texts that stand alone, each in a field. */
export function alone(texts: Readonly<Record<string, unknown>>): RowParts | undefined {
  const sides = sidesOf(texts, (field) => field)
  return sides === undefined ? undefined : { prompt: [], sides, isOneText: false }
}

function sidesOf(
  fields: Readonly<Record<string, unknown>>,
  nameOf: (field: string) => string,
): readonly Side[] | undefined {
  const sides = Object.entries(fields).map(([field, value]) => ({ name: nameOf(field), texts: textsOf(value) }))
  return sides.every((side): side is Side => side.texts !== undefined) ? sides : undefined
}

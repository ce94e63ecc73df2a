import { useState } from "react"
import type { z } from "zod"

/** The errors of a form by field, filled by checking it with a schema. */
export interface Errors {
  /** The error at a field, or at a place inside it, such as "settings.rubric.0.name". */
  readonly of: (field: string) => string | undefined
  readonly forget: (fields: readonly string[]) => void
  /** What the schema made of the input; undefined when it refused, then the first field with an error has focus. */
  readonly check: <Schema extends z.ZodType>(schema: Schema, input: unknown) => z.infer<Schema> | undefined
}

/** Keeps the errors of a form. */
export function useErrors(): Errors {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  return {
    of: (field) => errors[field],
    forget: (fields) => {
      setErrors((before) =>
        Object.fromEntries(Object.entries(before).filter(([field]) => !fields.includes(field.split(".")[0] ?? ""))),
      )
    },
    check: (schema, input) => {
      const parsed = schema.safeParse(input)
      if (parsed.success) {
        setErrors({})
        return parsed.data
      }
      setErrors(
        Object.fromEntries(
          parsed.error.issues.flatMap(({ path, message }) =>
            placesOf(path).map((place) => [place, sentence(message)] as const),
          ),
        ),
      )
      requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus())
      return undefined
    },
  }
}

/** Messages of schemas are fragments ("must not be empty"); a person reads a sentence. */
const sentence = (message: string): string => (/^(must|needs|contains)\b/.test(message) ? `This ${message}.` : message)

/** Where an error is shown: at its field, at the list that it is an entry of, and at the part of the form. */
function placesOf(path: readonly PropertyKey[]): readonly string[] {
  const names = path.map(String)
  const list = typeof path.at(-1) === "number" ? [names.slice(0, -1).join(".")] : []
  return [names[0] ?? "", ...list, names.join(".")]
}

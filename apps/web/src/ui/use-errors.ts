import { useState } from "react"
import type { z } from "zod"

/** The errors of a form by field, filled by checking it with a schema. */
export interface Errors {
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
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !fields.includes(field))))
    },
    check: (schema, input) => {
      const parsed = schema.safeParse(input)
      if (parsed.success) {
        setErrors({})
        return parsed.data
      }
      setErrors(
        Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0] ?? ""), sentence(message)])),
      )
      requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus())
      return undefined
    },
  }
}

/** Messages of schemas are fragments ("must not be empty"); a person reads a sentence. */
const sentence = (message: string): string => (/^(must|needs|contains)\b/.test(message) ? `This ${message}.` : message)

import { useState } from "react"
import type { z } from "zod"

type Values = Readonly<Record<string, string>>

/** What a text field needs to show and change one value of a form. */
interface Bound {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

/** The text values of a form and the errors beside them. `check` parses with a schema and focuses nothing by itself. */
export interface Fields<V extends Values> {
  readonly values: V
  readonly set: (change: Partial<V>) => void
  readonly bind: (name: keyof V & string) => Bound
  readonly errorOf: (name: string) => string | undefined
  readonly check: <Schema extends z.ZodType>(schema: Schema, input: unknown) => z.infer<Schema> | undefined
}

/** Keeps the values of a form; a value's error goes as soon as the value changes. */
export function useFields<V extends Values>(initial: V): Fields<V> {
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState<Values>({})
  const set = (change: Partial<V>) => {
    setValues((before) => ({ ...before, ...change }))
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in change))))
  }
  return {
    values,
    set,
    errorOf: (name) => errors[name],
    bind: (name) => ({
      value: values[name] ?? "",
      onChange: (value) => set({ [name]: value } as Partial<V>),
      error: errors[name],
    }),
    check: (schema, input) => {
      const parsed = schema.safeParse(input)
      if (parsed.success) {
        setErrors({})
        return parsed.data as z.infer<typeof schema>
      }
      setErrors(
        Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0] ?? ""), sentence(message)])),
      )
      focusFirstInvalid()
      return undefined
    },
  }
}

/** Schema messages are fragments ("must not be empty"); a person reads a sentence. */
const sentence = (message: string): string => (/^(must|needs|contains)\b/.test(message) ? `This ${message}.` : message)

function focusFirstInvalid(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus())
}

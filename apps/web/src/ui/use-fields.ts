import { useState } from "react"
import { type Errors, useErrors } from "./use-errors.ts"

/** What a text field needs to show and change one value of a form. */
interface Bound {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

/** The text values of a form and the errors beside them. */
export interface Fields<V extends Readonly<Record<string, string>>> {
  readonly values: V
  readonly set: (change: Partial<V>) => void
  readonly bind: (name: keyof V & string) => Bound
  readonly check: Errors["check"]
}

/** Keeps the values of a form; a value's error goes as soon as the value changes. */
export function useFields<V extends Readonly<Record<string, string>>>(initial: V): Fields<V> {
  const [values, setValues] = useState(initial)
  const errors = useErrors()
  const set = (change: Partial<V>) => {
    setValues((before) => ({ ...before, ...change }))
    errors.forget(Object.keys(change))
  }
  return {
    values,
    set,
    bind: (name) => ({
      value: values[name] ?? "",
      onChange: (value) => set({ [name]: value } as Partial<V>),
      error: errors.of(name),
    }),
    check: errors.check,
  }
}

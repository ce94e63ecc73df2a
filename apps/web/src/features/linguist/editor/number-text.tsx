import { useState } from "react"
import { TextField } from "../../../ui/text-field.tsx"

interface NumberTextProps {
  readonly label: string
  readonly description: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly error: string | undefined
}

/** A number that may be absent, which a field with steps cannot be. */
export function NumberText({ label, description, value, onChange, error }: NumberTextProps) {
  const [text, setText] = useState(value === undefined ? "" : String(value))
  const given = text.trim() === "" ? undefined : Number(text)
  const isNumber = given === undefined || Number.isFinite(given)
  // What was undone elsewhere counts, but "1." in writing is not made "1" under one's hands.
  const shown = isNumber && given !== value ? (value === undefined ? "" : String(value)) : text
  return (
    <TextField
      label={label}
      description={description}
      inputMode="decimal"
      value={shown}
      onChange={(next) => {
        setText(next)
        const number = next.trim() === "" ? undefined : Number(next)
        if (number === undefined || Number.isFinite(number)) onChange(number)
      }}
      error={isNumber ? error : "This must be a number."}
    />
  )
}

import { TextField } from "../../../ui/text-field.tsx"

interface LinesFieldProps {
  readonly label: string
  readonly description?: string | undefined
  readonly values: readonly string[] | undefined
  readonly onChange: (values: readonly string[]) => void
  readonly error: string | undefined
  readonly rows?: number
}

/** Several texts, each on a line of its own. */
export function LinesField({ label, description, values, onChange, error, rows = 2 }: LinesFieldProps) {
  const lines = values ?? []
  return (
    <TextField
      label={label}
      description={description ?? "One per line"}
      lines={Math.max(rows, Math.min(lines.length, 8))}
      value={lines.join("\n")}
      onChange={(text) => onChange(text === "" ? [] : text.split("\n"))}
      error={error}
    />
  )
}

import { useState } from "react"
import { TextField } from "../../ui/text-field.tsx"

interface IssueTagsFieldProps {
  readonly value: readonly string[]
  readonly onChange: (tags: string[]) => void
  readonly error: string | undefined
}

/** The project's own words for what may be wrong with a response, one a line. */
export function IssueTagsField({ value, onChange, error }: IssueTagsFieldProps) {
  // What is being typed has line ends and spaces that the list does not.
  const [text, setText] = useState(value.join("\n"))
  return (
    <TextField
      label="Issues"
      description="What may be wrong with a response, one a line, as people tick it: “Wrong date”, “Too long”. At most 30."
      lines={4}
      value={text}
      onChange={(next) => {
        setText(next)
        const lines = next.split("\n").map((line) => line.trim())
        onChange([...new Set(lines.filter((line) => line !== ""))])
      }}
      error={error}
    />
  )
}

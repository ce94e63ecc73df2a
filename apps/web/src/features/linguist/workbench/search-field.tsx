import { type RefObject, useId } from "react"
import { fieldStyle } from "../../../ui/field-style.ts"

interface SearchFieldProps {
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly value: string
  readonly onChange: (value: string) => void
  /** Goes on to what was found. */
  readonly onLeave: () => void
}

/** The search of the workbench; the arrow down goes on to the table. */
export function SearchField({ inputRef, value, onChange, onLeave }: SearchFieldProps) {
  const id = useId()
  return (
    <div className={`${fieldStyle.group} min-w-64 grow`}>
      <label htmlFor={id} className={fieldStyle.label}>
        Search terms, abbreviations and definitions
      </label>
      <input
        ref={inputRef}
        id={id}
        type="search"
        value={value}
        aria-keyshortcuts="/"
        placeholder="Press / to search"
        className={fieldStyle.input}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "Enter") return
          event.preventDefault()
          onLeave()
        }}
      />
    </div>
  )
}

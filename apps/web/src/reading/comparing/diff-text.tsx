import { Children } from "react"
import type { DiffPart } from "./diff-part.ts"

interface DiffTextProps {
  readonly parts: readonly DiffPart[]
  /** The name of the response, such as "A". */
  readonly name: string
  readonly side: "first" | "second"
}

const looks = {
  first: "bg-warning-soft underline decoration-warning decoration-dashed",
  second: "bg-info-soft underline decoration-info decoration-solid",
} as const

/** A response as it is written, with the words marked that the other one lacks. */
export function DiffText({ parts, name, side }: DiffTextProps) {
  return (
    <div dir="auto" className="leading-relaxed [unicode-bidi:plaintext] break-words whitespace-pre-wrap">
      {Children.toArray(
        parts.map(({ text, isOnlyHere }) =>
          isOnlyHere && text.trim() !== "" ? (
            <mark className={`rounded-sm text-ink decoration-2 underline-offset-4 ${looks[side]}`}>
              <span className="sr-only select-none">(only in {name}: </span>
              {text}
              <span className="sr-only select-none">)</span>
            </mark>
          ) : (
            text
          ),
        ),
      )}
    </div>
  )
}

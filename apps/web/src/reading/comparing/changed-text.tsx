import { Children, useMemo, useState } from "react"
import { countOf } from "../../words/format-count.ts"
import { foldUnchanged, type ShownChange } from "./fold-unchanged.ts"
import { textChanges } from "./text-changes.ts"

interface ChangedTextProps {
  readonly before: string
  readonly after: string
}

/** A text as it is written, with what came and what went since another version of it. */
export function ChangedText({ before, after }: ChangedTextProps) {
  const changes = useMemo(() => textChanges(before, after), [before, after])
  const shown = useMemo(() => foldUnchanged(changes), [changes])
  if (changes.every(({ kind }) => kind === "same")) return <p className="text-muted">The two versions are the same.</p>
  return (
    <div dir="auto" className="[unicode-bidi:plaintext] leading-relaxed break-words whitespace-pre-wrap">
      {Children.toArray(shown.map((change) => <Change change={change} />))}
    </div>
  )
}

function Change({ change }: { readonly change: ShownChange }) {
  switch (change.kind) {
    case "same":
      return change.text
    case "added":
      return (
        <ins className="rounded-sm bg-success-soft text-ink decoration-success decoration-2 underline-offset-4">
          <span className="sr-only select-none">(new: </span>
          {change.text}
          <span className="sr-only select-none">)</span>
        </ins>
      )
    case "removed":
      return (
        <del className="rounded-sm bg-error-soft text-muted decoration-error">
          <span className="sr-only select-none">(taken out: </span>
          {change.text}
          <span className="sr-only select-none">)</span>
        </del>
      )
    case "folded":
      return <Fold lines={change.lines} text={change.text} />
  }
}

function Fold({ lines, text }: { readonly lines: number; readonly text: string }) {
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return text
  return (
    <button
      type="button"
      onClick={() => setIsOpen(true)}
      className="my-1 block min-h-7 w-full rounded-md border border-dashed border-line px-3 text-start text-xs text-muted hover:bg-hover"
    >
      Show {countOf(lines, "line")} that did not change
    </button>
  )
}

import type { Span } from "@readback/glossary"
import { type Ref, useEffect, useImperativeHandle, useRef } from "react"
import { fieldStyle } from "../../../ui/field-style.ts"
import type { EditorHandle } from "./editor-handle.ts"
import { edited } from "./text-edit.ts"

interface PlainEditorProps {
  readonly ref: Ref<EditorHandle>
  readonly name: string
  readonly text: string
  readonly onText: (text: string, caret: number | undefined) => void
  readonly onSelect: (selection: Span) => void
  readonly onLeave: () => void
  /** Called with where the writer was when the field goes. */
  readonly onGone: (state: { readonly selection: Span; readonly hasFocus: boolean }) => void
}

/** The rewrite as a plain text field: while the editor loads, and where it cannot. */
export function PlainEditor({ ref, name, text, onText, onSelect, onLeave, onGone }: PlainEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<number>(undefined)
  const gone = useRef(onGone)
  useEffect(() => {
    gone.current = onGone
  })

  const select = (start: number, end: number) => {
    field.current?.focus()
    field.current?.setSelectionRange(start, end)
  }
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    select,
    apply(edits) {
      const last = edits.toSorted((a, b) => b.start - a.start)[0]
      if (last === undefined) return
      const next = edited(text, edits)
      onText(next, undefined)
      const after = next.length - (text.length - last.end)
      // Once the field holds the new text: writing goes on behind what was replaced, not at the end.
      requestAnimationFrame(() => select(after, after))
    },
  }))

  return (
    <textarea
      ref={(element) => {
        field.current = element
        return () => {
          field.current = null
          if (element === null) return
          const selection = { start: element.selectionStart, end: element.selectionEnd }
          gone.current({ selection, hasFocus: document.activeElement === element })
        }
      }}
      id="rewrite-text"
      dir="auto"
      aria-label={name}
      value={text}
      rows={12}
      spellCheck
      onChange={({ target }) => {
        caret.current = target.selectionStart
        onText(target.value, target.selectionStart)
      }}
      onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
        if (selectionStart === caret.current) return
        caret.current = undefined
        onSelect({ start: selectionStart, end: selectionEnd })
      }}
      onBlur={onLeave}
      className={`${fieldStyle.input} resize-y leading-relaxed`}
    />
  )
}

import type { Report, Span } from "@readback/glossary"
import { useDeferredValue, useMemo, useState } from "react"
import type { Termbase } from "../use-termbase.ts"

/** What the glossary says of a text while it is written, and where its writer is. */
export interface LiveReport {
  /** Undefined where there is no glossary. */
  readonly report: Report | undefined
  /** The text that the report is about; a moment ago it was the text that is written. */
  readonly about: string
  readonly selection: Span | undefined
  /** The writer types at a caret: the word there is not judged before it is finished. */
  readonly typeAt: (caret: number | undefined) => void
  readonly select: (selection: Span | undefined) => void
}

/** Longest text that is assessed with the key that changes it, in UTF-16 units: about a millisecond of work. */
const AT_ONCE = 20_000

/** Assesses a text as it is written: with every key, or where it is long when the page has painted what was typed. */
export function useReport(text: string, termbase: Termbase | undefined): LiveReport {
  const [caret, setCaret] = useState<number>()
  const [selection, setSelection] = useState<Span>()
  // A browser may hold deferred work back until it has painted the key: a frame that short texts need not wait.
  const isShort = text.length <= AT_ONCE
  const later = { text: useDeferredValue(isShort ? "" : text), caret: useDeferredValue(isShort ? undefined : caret) }
  const { text: about, caret: pending } = isShort ? { text, caret } : later
  const report = useMemo(
    () => termbase?.assess(about, pending === undefined ? {} : { caret: pending }),
    [termbase, about, pending],
  )
  return {
    report,
    about,
    selection,
    typeAt(at) {
      setCaret(at)
      setSelection(at === undefined ? undefined : { start: at, end: at })
    },
    select(at) {
      setCaret(undefined)
      setSelection(at)
    },
  }
}

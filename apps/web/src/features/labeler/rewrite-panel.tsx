import type { Finding } from "@readback/glossary"
import { useDeferredValue, useMemo, useRef, useState } from "react"
import { Button } from "../../ui/button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { fieldStyle } from "../../ui/field-style.ts"
import { AdherenceBadge } from "./adherence-badge.tsx"
import type { Termbase } from "./use-termbase.ts"

interface RewritePanelProps {
  readonly name: "A" | "B"
  readonly original: string
  readonly text: string
  readonly termbase: Termbase | undefined
  readonly onType: (text: string) => void
  readonly onDiscard: () => void
}

/** The rewrite of a response: the text being written, and what the glossary says of it as it is typed. */
export function RewritePanel({ name, original, text, termbase, onType, onDiscard }: RewritePanelProps) {
  const [isAsking, setIsAsking] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  // Where the writer types: the word there is not judged before it is finished.
  const [caret, setCaret] = useState<number>()
  const latest = useDeferredValue(text)
  const pending = useDeferredValue(caret)
  const report = useMemo(
    () => termbase?.assess(latest, pending === undefined ? {} : { caret: pending }),
    [termbase, latest, pending],
  )
  const before = useMemo(() => termbase?.assess(original), [termbase, original])
  const words = wordCount(text)
  const change = words - wordCount(original)

  const show = ({ start, end }: Pick<Finding, "start" | "end">) => {
    field.current?.focus()
    field.current?.setSelectionRange(start, end)
  }
  const replace = ({ start, end }: Finding, by: string) => {
    if (text !== latest) return
    onType(text.slice(0, start) + by + text.slice(end))
    // Once the field holds the new text: writing goes on behind what was replaced, not at the end.
    requestAnimationFrame(() => show({ start: start + by.length, end: start + by.length }))
  }

  return (
    <section aria-label={`Rewrite of response ${name}`} className="rounded-lg border border-accent bg-surface">
      <header className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <h2 className="text-base font-semibold">Rewrite of {name}</h2>
        {before !== undefined && report !== undefined && (
          <span className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
            before <AdherenceBadge report={before} /> now <AdherenceBadge report={report} />
          </span>
        )}
        <span className="text-xs text-muted">
          {words} {words === 1 ? "word" : "words"} ({change >= 0 ? "+" : "−"}
          {Math.abs(change)})
        </span>
        <span className="flex-1" />
        <Button variant="quiet" onPress={() => (text === original ? onDiscard() : setIsAsking(true))}>
          Discard rewrite
        </Button>
      </header>
      <ConfirmDialog
        title="Discard the rewrite?"
        deed="Discard rewrite"
        isOpen={isAsking}
        isPending={false}
        onClose={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false)
          onDiscard()
        }}
      >
        What you wrote of response {name} is lost. Your choice and your reason stay.
      </ConfirmDialog>
      <div className="grid gap-4 p-4 lg:grid-cols-[minmax(0,50rem)_minmax(18rem,1fr)]">
        <textarea
          ref={field}
          id="rewrite-text"
          dir="auto"
          aria-label={`Your rewrite of response ${name}`}
          value={text}
          rows={12}
          spellCheck
          onChange={(event) => {
            setCaret(event.target.selectionStart)
            onType(event.target.value)
          }}
          onSelect={(event) => {
            if (event.currentTarget.selectionStart !== caret) setCaret(undefined)
          }}
          onBlur={() => setCaret(undefined)}
          className={`${fieldStyle.input} resize-y leading-relaxed`}
        />
        {report !== undefined && (
          <FindingList findings={report.findings} text={latest} onShow={show} onReplace={replace} />
        )}
      </div>
    </section>
  )
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length
}

function FindingList(props: {
  readonly findings: readonly Finding[]
  readonly text: string
  readonly onShow: (finding: Finding) => void
  readonly onReplace: (finding: Finding, by: string) => void
}) {
  const { findings, text, onShow, onReplace } = props
  return (
    <div aria-label="Findings" role="region" className="min-w-0">
      <h3 className="text-sm font-semibold">Findings</h3>
      {findings.length === 0 && <p className="mt-1 text-sm text-muted">None. The rewrite keeps to the glossary.</p>}
      <ul className="mt-1 flex max-h-72 flex-col gap-2 overflow-auto">
        {findings.map((finding) => (
          <li
            key={finding.id}
            className={`border-l-2 pl-2.5 text-sm ${finding.severity === "info" ? "border-info" : "border-warning"}`}
          >
            <button
              type="button"
              className="text-left font-semibold underline underline-offset-2"
              onClick={() => onShow(finding)}
            >
              {text.slice(finding.start, finding.end)}
            </button>
            <p className="text-muted">
              {finding.severity === "info" && "Hint: "}
              {finding.message}
            </p>
            <div className="mt-1 flex flex-wrap gap-1.5">
              {finding.replacements.map((replacement) => (
                <Button key={replacement} onPress={() => onReplace(finding, replacement)}>
                  Use “{replacement}”
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

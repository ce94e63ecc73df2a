import { useMemo, useRef, useState } from "react"
import { useAccount } from "../../../api/account.ts"
import { Button } from "../../../ui/button.tsx"
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx"
import { Menu } from "../../../ui/menu.tsx"
import { AdherenceBadge } from "../reading/adherence-badge.tsx"
import { termFacts } from "../reading/term-facts.ts"
import type { Answering } from "../use-termbase.ts"
import { type Comparison, rememberComparison, rememberedComparison } from "./comparison.ts"
import { ChangeSummaryField } from "./change-summary-field.tsx"
import { ComparisonChoice } from "./comparison-choice.tsx"
import type { EditorHandle } from "./editor-handle.ts"
import { findingAt } from "./finding-at.ts"
import { FindingList } from "./finding-list.tsx"
import { RewriteEditor } from "./rewrite-editor.tsx"
import { safeFixes } from "./safe-fixes.ts"
import { useAnnouncement } from "./use-announcement.ts"
import { useReport } from "./use-report.ts"
import { wordCount } from "./word-count.ts"

interface RewritePanelProps {
  /** The letter of the response that is rewritten. */
  readonly name: string
  /** The letters of all responses, from each of which a rewrite may start. */
  readonly names: readonly string[]
  readonly original: string
  readonly text: string
  readonly changeSummary: string
  readonly termbase: Answering | undefined
  readonly onType: (text: string) => void
  readonly onSummarise: (text: string) => void
  /** Starts anew from the response of that letter; without one, from nothing. */
  readonly onRestart: (from: string | undefined) => void
  readonly onDiscard: () => void
}

type Asked = { readonly kind: "discard" } | { readonly kind: "restart"; readonly from: string | undefined }

/** The rewrite of a response: the text being written, and what the glossary says of it as it is typed. */
export default function RewritePanel(props: RewritePanelProps) {
  const { name, names, original, text, changeSummary, termbase, onType, onSummarise, onRestart, onDiscard } = props
  const owner = useAccount().id
  const [asked, setAsked] = useState<Asked>()
  const [comparison, setComparison] = useState(() => rememberedComparison(window.localStorage, owner))
  const editor = useRef<EditorHandle>(null)
  const { report, about, selection, typeAt, select } = useReport(text, termbase)
  const { words, say } = useAnnouncement(report?.findings.length)
  const before = useMemo(() => termbase?.assess(original), [termbase, original])

  const findings = useMemo(() => report?.findings ?? [], [report])
  const checked = useMemo(() => ({ text: about, findings }), [about, findings])
  const current = selection === undefined ? undefined : findingAt(findings, selection)
  const safe = safeFixes(findings)
  const isUntouched = text === original || text.trim() === ""

  const compare = (next: Comparison) => {
    setComparison(next)
    rememberComparison(window.localStorage, owner, next)
  }
  const restart = (from?: string) => (isUntouched ? onRestart(from) : setAsked({ kind: "restart", from }))
  const fixAll = () => {
    const fixes = safeFixes(termbase?.assess(text).findings ?? [])
    editor.current?.apply(fixes)
    say(`${fixes.length} replaced`)
  }

  return (
    <section aria-label={`Rewrite of response ${name}`} className="rounded-lg border border-accent bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
        <h2 className="text-base font-semibold">Rewrite of {name}</h2>
        {before !== undefined && report !== undefined && (
          <span className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
            before <AdherenceBadge report={before} /> now <AdherenceBadge report={report} />
          </span>
        )}
        <LengthChange original={original} text={text} />
        <span className="-mr-2 ml-auto flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
          <ComparisonChoice value={comparison} onChange={compare} />
          <Menu
            label="Start from"
            trigger="Start from"
            sections={[
              {
                entries: [
                  ...names.map((one) => ({ id: one, label: `Response ${one}`, onAction: () => restart(one) })),
                  { id: "blank", label: "Blank", onAction: () => restart() },
                ],
              },
            ]}
          />
          <Button variant="quiet" onPress={() => (text === original ? onDiscard() : setAsked({ kind: "discard" }))}>
            Discard rewrite
          </Button>
        </span>
      </header>
      <ConfirmDialog
        title={asked?.kind === "discard" ? "Discard the rewrite?" : "Start anew?"}
        deed={asked?.kind === "discard" ? "Discard rewrite" : "Start anew"}
        isOpen={asked !== undefined}
        isPending={false}
        onClose={() => setAsked(undefined)}
        onConfirm={() => {
          setAsked(undefined)
          if (asked?.kind === "discard") onDiscard()
          else if (asked !== undefined) onRestart(asked.from)
        }}
      >
        What you wrote of response {name} is lost. Your choice and your reason stay.
      </ConfirmDialog>
      <div
        className={`grid gap-4 p-4 ${comparison === "side-by-side" ? "" : "lg:grid-cols-[minmax(0,50rem)_minmax(18rem,1fr)]"}`}
      >
        <div className="flex min-w-0 flex-col items-start gap-2">
          <div className="w-full">
            <RewriteEditor
              ref={editor}
              name={name}
              text={text}
              original={original}
              comparison={comparison}
              checked={checked}
              glossary={termbase}
              host={{
                findings: (now) => termbase?.assess(now).findings ?? [],
                facts: (conceptId) => termFacts(termbase?.concept(conceptId)),
                onText(next, caret) {
                  typeAt(caret)
                  onType(next)
                },
                onSelect: select,
                onLeave: () => select(undefined),
                onSay: say,
              }}
            />
          </div>
          {report !== undefined && (
            <Button isDisabled={safe.length === 0} onPress={fixAll}>
              Fix all safe ones{safe.length === 0 ? "" : ` (${safe.length})`}
            </Button>
          )}
          <div className="w-full">
            <ChangeSummaryField original={original} text={text} value={changeSummary} onType={onSummarise} />
          </div>
        </div>
        {report !== undefined && (
          <FindingList
            findings={findings}
            text={about}
            current={current}
            onShow={({ start, end }) => editor.current?.select(start, end)}
            onReplace={({ start, end }, insert) => {
              if (text === about) editor.current?.apply([{ start, end, insert }])
            }}
          />
        )}
      </div>
      <p role="status" className="sr-only">
        {words}
      </p>
    </section>
  )
}

function LengthChange({ original, text }: { readonly original: string; readonly text: string }) {
  const words = wordCount(text)
  const change = words - wordCount(original)
  return (
    <span className="text-xs text-muted">
      {words} {words === 1 ? "word" : "words"} ({change >= 0 ? "+" : "−"}
      {Math.abs(change)})
    </span>
  )
}

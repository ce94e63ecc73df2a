import type { TrlPreferenceRow } from "@readback/domain"

interface TrainingRowProps {
  readonly row: Readonly<Pick<TrlPreferenceRow, "id" | "prompt" | "chosen" | "rejected">> & {
    readonly metadata: unknown
  }
  readonly number: number
  readonly isOpen: boolean
}

/** One training row: prompt, chosen and rejected to read, and the whole of it as JSON. */
export function TrainingRow({ row, number, isOpen }: TrainingRowProps) {
  const prompt = row.prompt.findLast((message) => message.role === "user")?.content ?? ""
  return (
    <details open={isOpen} className="group min-w-0 rounded-lg border border-line bg-surface shadow-raised">
      <summary className="cursor-pointer rounded-lg px-4 py-2.5 text-sm hover:bg-hover">
        <span className="font-semibold">Row {number}</span>
        <span className="ml-2 text-muted">{prompt.length > 110 ? `${prompt.slice(0, 110)}…` : prompt}</span>
      </summary>
      <div className="grid gap-4 border-t border-line p-4 md:grid-cols-2">
        <Completion title="Chosen" text={row.chosen[0]?.content ?? ""} tone="border-success" />
        <Completion title="Rejected" text={row.rejected[0]?.content ?? ""} tone="border-control" />
      </div>
      <details className="border-t border-line">
        <summary className="cursor-pointer px-4 py-2 text-sm font-medium hover:bg-hover">As JSON</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
        <pre tabIndex={0} className="max-h-96 overflow-auto px-4 pb-4 font-mono text-xs leading-5 whitespace-pre-wrap">
          {JSON.stringify(row, null, 2)}
        </pre>
      </details>
    </details>
  )
}

function Completion({ title, text, tone }: { readonly title: string; readonly text: string; readonly tone: string }) {
  return (
    <div className="min-w-0">
      <h3 className="text-sm font-semibold">{title}</h3>
      <p className={`mt-1 max-h-72 overflow-auto border-l-4 pl-3 text-sm whitespace-pre-wrap ${tone}`}>{text}</p>
    </div>
  )
}

import { askedIn, type RowText, rowTexts } from "./row-texts.ts"

interface TrainingRowProps {
  readonly row: Readonly<Record<string, unknown>>
  readonly number: number
  readonly isOpen: boolean
}

/** One training row of any format: prompt and answers to read, and the whole of it as JSON. */
export function TrainingRow({ row, number, isOpen }: TrainingRowProps) {
  const prompt = askedIn(row)
  const texts = rowTexts(row)
  return (
    <details open={isOpen} className="group min-w-0 rounded-lg border border-line bg-surface shadow-raised">
      <summary className="cursor-pointer rounded-lg px-4 py-2.5 text-sm hover:bg-hover">
        <span className="font-semibold">Row {number}</span>
        <span className="ml-2 text-muted">{prompt.length > 110 ? `${prompt.slice(0, 110)}…` : prompt}</span>
      </summary>
      {texts.length > 0 && (
        <div className="grid gap-4 border-t border-line p-4 md:grid-cols-2">
          {texts.map((text) => (
            <Answer key={text.title} {...text} />
          ))}
        </div>
      )}
      <details className="border-t border-line" open={texts.length === 0}>
        <summary className="cursor-pointer px-4 py-2 text-sm font-medium hover:bg-hover">As JSON</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
        <pre tabIndex={0} className="max-h-96 overflow-auto px-4 pb-4 font-mono text-xs leading-5 whitespace-pre-wrap">
          {JSON.stringify(row, null, 2)}
        </pre>
      </details>
    </details>
  )
}

function Answer({ title, text, isGood }: RowText) {
  return (
    <div className="min-w-0">
      <h3 className="text-sm font-semibold">{title}</h3>
      <p
        className={`mt-1 max-h-72 overflow-auto border-l-4 pl-3 text-sm whitespace-pre-wrap ${isGood === true ? "border-success" : "border-control"}`}
      >
        {text}
      </p>
    </div>
  )
}

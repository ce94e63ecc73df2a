import { useState } from "react"
import { ChangedText } from "../reading/comparing/changed-text.tsx"
import { FormattedText } from "../reading/formatted-text.tsx"
import { ChoiceBar } from "../ui/choice-bar.tsx"

interface GuidelinesReadingProps {
  readonly text: string
  /** The text that the person read last, where it is another one. */
  readonly lastRead: string | undefined
}

const views = [
  { id: "changes", label: "What changed" },
  { id: "whole", label: "Whole text" },
] as const

/** The guidelines to be read: what changed since the person last read them, or the whole text. */
export function GuidelinesReading({ text, lastRead }: GuidelinesReadingProps) {
  const [view, setView] = useState<"changes" | "whole">(lastRead === undefined ? "whole" : "changes")
  return (
    <div className="flex flex-col gap-4">
      {lastRead !== undefined && (
        <div className="max-w-80">
          <ChoiceBar label="Since you last read them" choices={views} value={view} onChange={setView} />
        </div>
      )}
      {lastRead !== undefined && view === "changes" ? (
        <ChangedText before={lastRead} after={text} />
      ) : (
        <FormattedText text={text} label="Guidelines" />
      )}
    </div>
  )
}

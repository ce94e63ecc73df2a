import { useId, useState } from "react"
import type { LabelingTask } from "../task.ts"
import type { Termbase } from "../use-termbase.ts"
import { PromptImages } from "./images/prompt-images.tsx"
import { opening } from "./opening.ts"
import { readingClass } from "./settings/reading-style.ts"
import { speakers } from "./speakers.ts"
import { TermText } from "./term-text.tsx"

type Message = LabelingTask["messages"][number]

interface EarlierMessageProps {
  readonly message: Message
  /** Its place in the conversation, from 1. */
  readonly number: number
  readonly termbase: Termbase | undefined
  readonly isFormatted: boolean
}

/** Characters up to which a message stands open: what people say to each other may be longer than what machines say. */
const openUpTo: Readonly<Record<Message["role"], number>> = { system: 240, tool: 240, user: 600, assistant: 600 }

/** A message before the last one: short ones whole, long ones by their first lines until they are opened. */
export function EarlierMessage({ message, number, termbase, isFormatted }: EarlierMessageProps) {
  const [isOpen, setIsOpen] = useState(false)
  const textId = useId()
  const { role, content, images } = message
  const begun = opening(content, openUpTo[role])
  const isFolded = begun.isCut && !isOpen
  return (
    <section aria-label={`${speakers[role]} ${number}`} className="mb-2.5 border-b border-line pb-2.5">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="text-xs font-semibold text-muted">{speakers[role]}</h2>
        {begun.isCut && (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={textId}
            className="min-h-6 rounded-sm text-xs font-semibold text-accent-ink underline underline-offset-2"
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? "Show less" : `Show all ${content.length.toLocaleString("en")} characters`}
            <span className="sr-only">
              {" "}
              of {speakers[role].toLowerCase()} {number}
            </span>
          </button>
        )}
      </div>
      <div id={textId} className={`mt-1 ${readingClass}`}>
        {isFolded ? (
          <p dir="auto" className="break-words whitespace-pre-wrap text-muted">
            {begun.text} …
          </p>
        ) : (
          <TermText text={content} termbase={termbase} label={`Terms of message ${number}`} isFormatted={isFormatted} />
        )}
      </div>
      {images !== undefined && <PromptImages images={images} />}
    </section>
  )
}

import type { ReactNode } from "react"
import type { LabelingTask } from "../task.ts"
import type { Termbase } from "../use-termbase.ts"
import { EarlierMessage } from "./earlier-message.tsx"
import { PromptImages } from "./images/prompt-images.tsx"
import { readingClass, readingStyle } from "./settings/reading-style.ts"
import { useReadingSettings } from "./settings/use-reading-settings.ts"
import { speakers } from "./speakers.ts"
import { TermText } from "./term-text.tsx"

interface PromptPaneProps {
  readonly messages: LabelingTask["messages"]
  readonly termbase: Termbase | undefined
  /** Stands in the upper corner. */
  readonly actions?: ReactNode
}

/** The conversation that the responses answer. Its last message stands open; what is long before it is folded. */
export function PromptPane({ messages, termbase, actions }: PromptPaneProps) {
  const { settings } = useReadingSettings()
  const isFormatted = settings.text === "formatted"
  const last = messages.at(-1)
  return (
    <section
      aria-label="Prompt"
      style={readingStyle(settings)}
      className="relative rounded-lg border border-line bg-sunken px-4 py-3"
    >
      {actions !== undefined && <div className="absolute end-2 top-2.5">{actions}</div>}
      {messages.slice(0, -1).map((message, index) => (
        <EarlierMessage
          key={`${message.role}:${message.content}`}
          message={message}
          number={index + 1}
          termbase={termbase}
          isFormatted={isFormatted}
        />
      ))}
      {last !== undefined && (
        <>
          <h2 className="text-xs font-semibold text-muted">{speakers[last.role]}</h2>
          <div className="mt-1 max-h-[30vh] overflow-auto" tabIndex={0} role="region" aria-label="Request text">
            <div className={readingClass}>
              <TermText
                text={last.content}
                termbase={termbase}
                label="Terms of the request"
                isFormatted={isFormatted}
              />
            </div>
            {last.images !== undefined && <PromptImages images={last.images} />}
          </div>
        </>
      )}
    </section>
  )
}

import type { LabelingTask } from "../task.ts"
import { TermText } from "./term-text.tsx"
import type { Termbase } from "../use-termbase.ts"

const speakers = {
  system: "System instruction",
  user: "Request",
  assistant: "Earlier answer",
  tool: "Tool result",
} as const

interface PromptPaneProps {
  readonly messages: LabelingTask["messages"]
  readonly termbase: Termbase | undefined
}

/** The conversation that the responses answer. Its last message and the instruction stand open; a long way between is folded. */
export function PromptPane({ messages, termbase }: PromptPaneProps) {
  const last = messages.at(-1)
  const earlier = messages.slice(0, -1)
  return (
    <section aria-label="Prompt" className="rounded-lg border border-line bg-sunken px-4 py-3">
      {earlier.map((message, index) => (
        <details
          key={`${message.role}:${message.content}`}
          open={message.role === "system" || earlier.length <= 2}
          className="mb-2 border-b border-line pb-2"
        >
          <summary className="text-xs font-semibold text-muted">{speakers[message.role]}</summary>
          <div
            className="mt-1 max-h-48 max-w-[50rem] overflow-auto"
            tabIndex={0}
            role="region"
            aria-label={`${speakers[message.role]} ${index + 1}`}
          >
            <TermText text={message.content} termbase={termbase} label={`Terms of message ${index + 1}`} />
          </div>
        </details>
      ))}
      {last !== undefined && (
        <>
          <h2 className="text-xs font-semibold text-muted">{speakers[last.role]}</h2>
          <div
            className="mt-1 max-h-[30vh] max-w-[50rem] overflow-auto text-base"
            tabIndex={0}
            role="region"
            aria-label="Request text"
          >
            <TermText text={last.content} termbase={termbase} label="Terms of the request" />
          </div>
        </>
      )}
    </section>
  )
}

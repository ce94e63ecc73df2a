import type { Finding, Span } from "@readback/glossary"
import type { TermFacts } from "../../reading/term-facts.ts"

/** What the editor asks of the screen and tells it. */
export interface EditorHost {
  /** The findings of a text as it stands. */
  readonly findings: (text: string) => readonly Finding[]
  readonly facts: (conceptId: string) => TermFacts
  /** The text changed by what the writer did; `caret` is absent where nothing is being typed. */
  readonly onText: (text: string, caret: number | undefined) => void
  /** The selection moved, and nothing is being typed. */
  readonly onSelect: (selection: Span) => void
  readonly onLeave: () => void
  /** Something for those who do not see it. */
  readonly onSay: (words: string) => void
}

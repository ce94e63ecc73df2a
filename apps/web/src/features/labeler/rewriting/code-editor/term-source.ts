import { type CompletionSource, pickedCompletion } from "@codemirror/autocomplete"
import type { Matcher } from "@readback/glossary"
import { createProposals } from "./proposals.ts"
import { asked } from "./asked.ts"

/** The glossary of a task, and what the text answers. */
export interface GlossaryOfTask {
  readonly matcher: Matcher
  readonly prompt: string
}

/** Terms of the glossary for what is being typed. */
export function termSource({ matcher, prompt }: GlossaryOfTask): CompletionSource {
  const propose = createProposals(matcher, prompt)
  return ({ state, pos, explicit }) => {
    if (state.field(asked)?.kind === "fixes") return null
    // Inside a word nothing begins; whoever asks may know better.
    if (!explicit && /^[\p{L}\p{N}]/u.test(state.sliceDoc(pos, pos + 2))) return null
    const found = propose(state.sliceDoc(0, pos), explicit)
    if (found === undefined) return null
    return {
      from: found.start,
      filter: false,
      options: found.options.map(({ insert, detail }) => ({
        label: insert,
        ...(detail === undefined ? {} : { detail }),
        apply: (view, completion, from, to) =>
          view.dispatch({
            changes: { from, to, insert },
            selection: { anchor: from + insert.length },
            scrollIntoView: true,
            userEvent: "input.complete",
            annotations: pickedCompletion.of(completion),
          }),
      })),
    }
  }
}

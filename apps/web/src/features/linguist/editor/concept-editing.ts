import type { Concept } from "@readback/glossary"

/** Keys in one field within this time are one step to undo, in milliseconds. */
const ONE_STEP_MS = 1_000

/** A concept being edited, with every state it had and every one that was undone. */
export interface Editing {
  readonly now: Concept
  readonly past: readonly Concept[]
  readonly future: readonly Concept[]
  readonly last: { readonly field: string; readonly at: number } | undefined
}

/** What a person does to a concept; `field` is where, or absent for what is a step of its own. */
export type EditingCommand =
  | { readonly kind: "change"; readonly concept: Concept; readonly field?: string; readonly at: number }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }

/** Begins to edit. */
export const beginEditing = (now: Concept): Editing => ({ now, past: [], future: [], last: undefined })

/** The state after a command. */
export function stepEditing(state: Editing, command: EditingCommand): Editing {
  const { now, past, future, last } = state
  switch (command.kind) {
    case "change": {
      const { concept, field, at } = command
      const isSameStep = field !== undefined && last?.field === field && at - last.at <= ONE_STEP_MS
      return {
        now: concept,
        past: isSameStep ? past : [...past, now],
        future: [],
        last: field === undefined ? undefined : { field, at },
      }
    }
    case "undo": {
      const before = past.at(-1)
      if (before === undefined) return state
      return { now: before, past: past.slice(0, -1), future: [now, ...future], last: undefined }
    }
    case "redo": {
      const [next, ...rest] = future
      if (next === undefined) return state
      return { now: next, past: [...past, now], future: rest, last: undefined }
    }
  }
}

/** Which row of a list is current and which are chosen; rows are named by id, so that they stay through a new search. */
export interface Selection {
  readonly current: string | undefined
  /** Where a stretch chosen with Shift begins. */
  readonly anchor: string | undefined
  readonly chosen: ReadonlySet<string>
}

/** What a person does to a selection. */
export type SelectionCommand =
  | { readonly kind: "move"; readonly by: number; readonly isExtending: boolean }
  | { readonly kind: "edge"; readonly to: "first" | "last"; readonly isExtending: boolean }
  | { readonly kind: "point"; readonly id: string; readonly how: "only" | "toggle" | "extend" }
  | { readonly kind: "toggle" }
  | { readonly kind: "all" }
  | { readonly kind: "clear" }

/** Nothing current, nothing chosen. */
export const noSelection: Selection = { current: undefined, anchor: undefined, chosen: new Set() }

/** The selection after a command, in a list that shows these rows in this order. */
export function stepSelection(state: Selection, command: SelectionCommand, ids: readonly string[]): Selection {
  switch (command.kind) {
    case "move":
      return goTo(state, nextIndex(state, command.by, ids), command.isExtending, ids)
    case "edge":
      return goTo(state, command.to === "first" ? 0 : ids.length - 1, command.isExtending, ids)
    case "point":
      if (command.how === "extend") return goTo(state, ids.indexOf(command.id), true, ids)
      return {
        current: command.id,
        anchor: command.id,
        chosen: command.how === "only" ? state.chosen : toggled(state.chosen, command.id),
      }
    case "toggle":
      if (state.current === undefined) return state
      return { ...state, anchor: state.current, chosen: toggled(state.chosen, state.current) }
    case "all":
      return { ...state, chosen: new Set(ids) }
    case "clear":
      return { ...state, anchor: undefined, chosen: new Set() }
  }
}

function nextIndex({ current }: Selection, by: number, ids: readonly string[]): number {
  const at = current === undefined ? -1 : ids.indexOf(current)
  if (at === -1) return by > 0 ? 0 : ids.length - 1
  return Math.min(Math.max(at + by, 0), ids.length - 1)
}

function goTo(state: Selection, index: number, isExtending: boolean, ids: readonly string[]): Selection {
  const current = ids[index]
  if (current === undefined) return state
  if (!isExtending) return { ...state, current, anchor: current }
  const anchor = state.anchor ?? state.current ?? current
  const from = Math.max(ids.indexOf(anchor), 0)
  const stretch = ids.slice(Math.min(from, index), Math.max(from, index) + 1)
  return { current, anchor, chosen: new Set([...state.chosen, ...stretch]) }
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

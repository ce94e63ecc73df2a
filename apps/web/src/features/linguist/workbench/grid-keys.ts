import type { SelectionCommand } from "./selection.ts"

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** What a key does in the table of concepts; undefined where it does nothing. */
export function gridCommand(
  { key, shiftKey: isExtending, ctrlKey, metaKey }: Key,
  page: number,
): SelectionCommand | "open" | undefined {
  const move = (by: number): SelectionCommand => ({ kind: "move", by, isExtending })
  if (ctrlKey || metaKey) return key === "a" ? { kind: "all" } : undefined
  switch (key) {
    case "ArrowDown":
      return move(1)
    case "ArrowUp":
      return move(-1)
    case "PageDown":
      return move(page)
    case "PageUp":
      return move(-page)
    case "Home":
      return { kind: "edge", to: "first", isExtending }
    case "End":
      return { kind: "edge", to: "last", isExtending }
    case " ":
      return { kind: "toggle" }
    case "Escape":
      return { kind: "clear" }
    case "Enter":
      return "open"
    default:
      return undefined
  }
}

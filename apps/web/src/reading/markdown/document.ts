import type { Piece } from "../piece.ts"

/** What stands in a line of a formatted text. */
export type Inline =
  | { readonly kind: "text" | "code" | "source"; readonly piece: Piece }
  | { readonly kind: "emphasis" | "strong" | "struck"; readonly inlines: readonly Inline[] }
  | {
      readonly kind: "link" | "image"
      readonly inlines: readonly Inline[]
      readonly address: string
      readonly title: string | undefined
    }
  | { readonly kind: "break" }

/** How a column of a table is aligned. */
export type Alignment = "left" | "center" | "right" | undefined

/** An item of a list; `isDone` is undefined where it is not a task. */
interface Item {
  readonly isDone: boolean | undefined
  readonly blocks: readonly Block[]
}

/** A block of a formatted text; what Markdown would hide or run, such as HTML, is `source` and shown as it is written. */
export type Block =
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  /** `level` continues the outline of the page without a gap, beginning at 3. */
  | { readonly kind: "heading"; readonly level: number; readonly depth: number; readonly inlines: readonly Inline[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  /** `first` is the first number of a numbered list. */
  | { readonly kind: "list"; readonly first: number | undefined; readonly items: readonly Item[] }
  | { readonly kind: "code"; readonly language: string; readonly pieces: readonly Piece[] }
  | {
      readonly kind: "table"
      readonly alignments: readonly Alignment[]
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: "rule" }
  | { readonly kind: "source"; readonly piece: Piece }

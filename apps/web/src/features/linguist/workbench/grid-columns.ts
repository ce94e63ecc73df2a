import type { SortColumn } from "./sort-rows.ts"

/** The columns of the table of concepts, in order. */
export const gridColumns: readonly { readonly id: SortColumn; readonly label: string }[] = [
  { id: "term", label: "Terms" },
  { id: "status", label: "Status" },
  { id: "definition", label: "Definition" },
  { id: "field", label: "Subject field" },
  { id: "change", label: "Your change" },
  { id: "problems", label: "Problems" },
]

/** The widths of the columns, with that of the mark of a chosen row before them. */
export const gridTemplate =
  "grid grid-cols-[2.5rem_minmax(13rem,3fr)_8rem_minmax(12rem,4fr)_minmax(7rem,1.3fr)_6.5rem_8rem]"

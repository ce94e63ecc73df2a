import { useContext } from "react"
import type { Piece } from "./piece.ts"
import { ShowPieceContext } from "./show-piece.ts"

/** A piece of a text, shown as the page around wants it. */
export function PieceText({ piece }: { readonly piece: Piece }) {
  return useContext(ShowPieceContext)(piece)
}

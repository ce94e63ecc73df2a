import type { Piece } from "../piece.ts"
import type { Sheet } from "./sheet.ts"

/** Notes that a stretch of the source is shown, as it is or as `text`. */
export function addPiece(sheet: Sheet, start: number, end: number, text = sheet.text.slice(start, end)): Piece {
  const piece = { text, start, end }
  sheet.pieces.push(piece)
  return piece
}

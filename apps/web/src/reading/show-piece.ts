import { createContext, type ReactNode } from "react"
import type { Piece } from "./piece.ts"

/** How a piece of the text around is shown, such as with its terms marked; without more as it is. */
export const ShowPieceContext = createContext<(piece: Piece) => ReactNode>((piece) => piece.text)

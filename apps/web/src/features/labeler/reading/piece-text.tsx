import { useContext } from "react"
import type { Piece } from "./piece.ts"
import { TermMark } from "./term-mark.tsx"
import { RunsContext } from "./use-term-desk.ts"

/** A piece of a text with the terms in it marked. */
export function PieceText({ piece }: { readonly piece: Piece }) {
  const runs = useContext(RunsContext).get(piece)
  if (runs === undefined) return piece.text
  return runs.map((run) => (run.term === undefined ? run.text : <TermMark key={run.start} run={run} term={run.term} />))
}

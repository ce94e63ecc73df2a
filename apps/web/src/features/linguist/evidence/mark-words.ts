/** A stretch of a text, and whether it is the words that are shown in it. */
export interface MarkedPiece {
  readonly text: string
  readonly isMarked: boolean
}

/** Cuts a text into the places where words stand, whatever their capitals, and what is between. */
export function markWords(text: string, words: string): readonly MarkedPiece[] {
  const sought = words.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  if (sought === "") return [{ text, isMarked: false }]
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(new RegExp(sought.replaceAll(/\s+/g, String.raw`\s+`), "giu"))) {
    if (index > at) pieces.push({ text: text.slice(at, index), isMarked: false })
    pieces.push({ text: found, isMarked: true })
    at = index + found.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}

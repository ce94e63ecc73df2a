import { markWords } from "./mark-words.ts"

/** A passage in which words are marked. */
export function MarkedWords({ text, words }: { readonly text: string; readonly words: string }) {
  let at = 0
  return markWords(text, words).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.isMarked ? (
      <mark key={key} className="rounded-sm bg-accent-soft px-0.5 font-semibold text-accent-ink">
        {piece.text}
      </mark>
    ) : (
      piece.text
    )
  })
}

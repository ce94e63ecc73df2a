import type { Span } from "../model/span.ts"
import { tokenise, type Atom } from "../text/tokenise.ts"
import type { SoughtPhrase } from "./sought-phrase.ts"

/** A phrase that stands in a text, as half-open UTF-16 offsets. */
export interface PhraseHit extends Span {
  readonly phrase: SoughtPhrase
}

/** A search for phrases, ready to be run over many texts; of phrases that overlap the one further left and longer is found. */
export function phraseFinder(phrases: readonly SoughtPhrase[]): (text: string) => readonly PhraseHit[] {
  const longestFirst = phrases
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length)
  const byFirst = Map.groupBy(longestFirst, ({ words }) =>
    words[0]?.pattern === undefined ? words[0]?.key : undefined,
  )
  const open = byFirst.get(undefined) ?? []
  return (text) => {
    const atoms = tokenise(text)
    const hits: PhraseHit[] = []
    for (let at = 0; at < atoms.length; at += 1) {
      const begins = byFirst.get(atoms[at]?.key)
      const found =
        begins?.find((phrase) => standsAt(phrase, atoms, at)) ?? open.find((one) => standsAt(one, atoms, at))
      if (found === undefined) continue
      const last = at + found.words.length - 1
      hits.push({ phrase: found, start: atoms[at]?.start ?? 0, end: atoms[last]?.end ?? 0 })
      at = last
    }
    return hits
  }
}

const standsAt = ({ words, exact }: SoughtPhrase, atoms: readonly Atom[], at: number): boolean =>
  words.every(({ key, pattern }, index) => {
    const atom = atoms[at + index]
    if (atom === undefined) return false
    if (exact !== undefined && exact[index] !== atom.clean) return false
    return pattern === undefined ? atom.key === key : pattern.test(atom.key)
  })

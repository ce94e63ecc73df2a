import { formsOf } from "../match/form.ts"
import type { Concept } from "../model/concept.ts"
import { cleanForm, foldKey } from "../text/fold.ts"
import { tokenise } from "../text/tokenise.ts"

/** One word that is looked for: as it is, or a pattern with `*` for any letters. */
export interface SoughtWord {
  /** The folded word; of a pattern the letters before its first `*`. */
  readonly key: string
  readonly pattern?: RegExp
}

/** Words to be found side by side, whatever stands between them that is no letter and no digit. */
export interface SoughtPhrase {
  readonly words: readonly SoughtWord[]
  /** The capitals that the words must have; absent where capitals do not matter. */
  readonly exact?: readonly string[]
  /** The term that it is a form of. */
  readonly termId?: string
}

/** A letter that no text in use has: it stands for `*` while words are cut, which would part them. */
const star = "\uA66E"

/** What a person typed, as a phrase: `*` stands for any letters within a word; undefined where there is no letter in it. */
export function soughtPhrase(typed: string): SoughtPhrase | undefined {
  const words = tokenise(typed.replaceAll("*", star)).map(({ clean }) => wordOf(foldKey(cleanForm(clean))))
  const hasLetters = words.some(
    ({ key, pattern }) => key !== "" || (pattern?.source.replaceAll(".*", "").length ?? 0) > 2,
  )
  return hasLetters ? { words } : undefined
}

function wordOf(key: string): SoughtWord {
  if (!key.includes(star)) return { key }
  const parts = key.split(new RegExp(`${star}+`, "u"))
  return { key: parts[0] ?? "", pattern: new RegExp(`^${parts.join(".*")}$`, "u") }
}

/** Every written form of a concept's terms in a language, as phrases; abbreviations keep their capitals. */
export function phrasesOfConcept(concept: Concept, language: string): readonly SoughtPhrase[] {
  return concept.terms
    .filter((term) => term.type !== "shield" && (term.language === undefined || term.language === language))
    .flatMap((term) =>
      formsOf(term).map(({ words }) => ({
        words: words.map((word) => ({ key: foldKey(word) })),
        termId: term.id,
        ...(term.match.case === "acronym" ? { exact: words } : {}),
      })),
    )
}

import { foldPunctuation, type Connector } from "../text/connector.ts"
import { tokenise } from "../text/tokenise.ts"
import type { Lexicon } from "./lexicon.ts"

/** A form taken apart for the full rules. */
export interface FormParts {
  readonly keys: readonly string[]
  readonly cleans: readonly string[]
  readonly isDotted: boolean
  /** What stands between the words; one shorter than `keys`. */
  readonly connectors: readonly Connector[]
  /** Punctuation that belongs to the form and stands before or after its words. */
  readonly prefix: string
  readonly suffix: string
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true })
const known = new WeakMap<Lexicon, Map<number, FormParts>>()
const mostKept = 20_000

const takeApart = (form: string): FormParts => {
  const atoms = tokenise(form)
  return {
    keys: atoms.map((atom) => atom.key),
    cleans: atoms.map((atom) => atom.clean),
    isDotted: atoms.some((atom) => atom.isDotted),
    connectors: atoms.slice(1).map((atom) => atom.before),
    prefix: foldPunctuation(form.slice(0, atoms[0]?.start ?? 0)).trimStart(),
    suffix: foldPunctuation(form.slice(atoms.at(-1)?.end ?? 0)).trimEnd(),
  }
}

/** The parts of a form, taken apart when they are asked for. */
export function partsOf(lexicon: Lexicon, form: number): FormParts {
  let kept = known.get(lexicon)
  if (kept === undefined || kept.size > mostKept) {
    kept = new Map()
    known.set(lexicon, kept)
  }
  const found = kept.get(form)
  if (found !== undefined) return found
  const { letters, formLetters } = lexicon
  const parts = takeApart(decoder.decode(letters.subarray(formLetters[form], formLetters[form + 1])))
  kept.set(form, parts)
  return parts
}

import type { Term } from "../model/term.ts"
import type { Connector } from "../text/connector.ts"
import { foldPunctuation } from "../text/connector.ts"
import { tokenise } from "../text/tokenise.ts"

/** One written form of a term, taken apart into words: what the search looks up and then checks in full. */
export interface Variant {
  readonly conceptId: string
  readonly term: Term
  readonly keys: readonly string[]
  readonly cleans: readonly string[]
  readonly isDotted: boolean
  /** What stands between the words; one shorter than `keys`. */
  readonly connectors: readonly Connector[]
  /** Punctuation that belongs to the term and stands before or after its words. */
  readonly prefix: string
  readonly suffix: string
  /** Matches only as written, never in a line of capitals, and is not scored unless the context vouches for it. */
  readonly isQuarantined: boolean
}

/** Takes one written form of a term apart; undefined where it holds no word. */
export function variantOf(conceptId: string, term: Term, form: string, isQuarantined: boolean): Variant | undefined {
  const atoms = tokenise(form)
  const first = atoms[0]
  const last = atoms.at(-1)
  if (first === undefined || last === undefined) return undefined
  return {
    conceptId,
    term,
    keys: atoms.map((atom) => atom.key),
    cleans: atoms.map((atom) => atom.clean),
    isDotted: atoms.some((atom) => atom.isDotted),
    connectors: atoms.slice(1).map((atom) => atom.before),
    prefix: foldPunctuation(form.slice(0, first.start)).trimStart(),
    suffix: foldPunctuation(form.slice(last.end)).trimEnd(),
    isQuarantined,
  }
}

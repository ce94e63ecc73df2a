import type { Term } from "../../model/term.ts"
import { isAbbreviation } from "../../model/term-kind.ts"
import type { ReadTerm } from "./read-term.ts"
import type { TbxContext } from "./tbx-context.ts"

/** Terms without a status: where no term of the language is preferred, the first full form is; the others are admitted. */
export function settledStatuses(context: TbxContext, terms: readonly ReadTerm[]): readonly Term[] {
  const unsettled = terms.filter((term) => term.status === undefined)
  context.assumed += unsettled.length
  const chosen = new Set(
    [...new Set(unsettled.map((term) => term.language))].flatMap((language) => {
      if (terms.some((term) => term.language === language && term.status === "preferred")) return []
      const rivals = unsettled.filter((term) => term.language === language && term.type !== "shield")
      return rivals.find((term) => !isAbbreviation(term)) ?? rivals[0] ?? []
    }),
  )
  return terms.map((read) => {
    const { element: _, ...term } = read
    return { ...term, status: read.status ?? (chosen.has(read) ? "preferred" : "admitted") }
  })
}

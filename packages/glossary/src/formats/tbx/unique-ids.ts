import type { ReadTerm } from "./read-term.ts"
import { tell, type TbxContext } from "./tbx-context.ts"

/** Terms of one concept need ids of their own; a homograph, such as a verb beside the noun, gets a number. */
export function uniqueIds(context: TbxContext, conceptId: string, terms: readonly ReadTerm[]): readonly ReadTerm[] {
  const ids = new Set<string>()
  const counts = new Map<string, number>()
  return terms.map((term) => {
    let id = term.id
    while (ids.has(id)) {
      const count = (counts.get(term.id) ?? 1) + 1
      counts.set(term.id, count)
      id = `${term.id} (${count})`
    }
    ids.add(id)
    if (id === term.id) return term
    const message = `Concept "${conceptId}" has "${term.text}" twice; the second got the id "${id}". Remove one if they mean the same.`
    tell(context, term.element, "warning", "duplicate-term", message, { field: "term", conceptId, termId: id })
    return { ...term, id }
  })
}

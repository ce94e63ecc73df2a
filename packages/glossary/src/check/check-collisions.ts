import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"
import type { Term } from "../model/term.ts"
import { cleanForm, foldKey } from "../text/fold.ts"

const mostNamed = 5

const surfaceOf = (term: Term): string => {
  const clean = cleanForm(term.text.trim())
  return `${term.language ?? ""} ${term.match.case === "common" ? foldKey(clean) : clean}`
}

/** Terms of different concepts that are written alike: where a text uses one, only its context can tell which is meant. */
export function checkCollisions(concepts: readonly Concept[]): readonly Issue[] {
  const owners = new Map<string, { readonly text: string; readonly conceptIds: Set<string> }>()
  for (const concept of concepts)
    for (const term of concept.terms) {
      if (term.type === "shield") continue
      const surface = surfaceOf(term)
      const known = owners.get(surface)
      if (known === undefined) owners.set(surface, { text: term.text, conceptIds: new Set([concept.id]) })
      else known.conceptIds.add(concept.id)
    }
  return [...owners.values()]
    .filter(({ conceptIds }) => conceptIds.size > 1)
    .map(({ text, conceptIds }) => {
      const ids = [...conceptIds].sort()
      const named = ids.slice(0, mostNamed).join(", ") + (ids.length > mostNamed ? ", …" : "")
      return {
        severity: "warning",
        code: "surface-collision",
        field: "term",
        conceptIds: ids,
        message: `"${text}" is a term of ${ids.length} concepts (${named}). It is scored only where the text or the task tells which is meant.`,
      }
    })
}

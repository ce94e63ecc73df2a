import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"

/** Every relation leads to another concept of the release. */
export function checkRelations(concepts: readonly Concept[]): readonly Issue[] {
  const ids = new Set(concepts.map((concept) => concept.id))
  return concepts.flatMap(({ id, relations }) =>
    (relations ?? []).flatMap(({ type, target }): readonly Issue[] => {
      const place = { severity: "warning", field: "relations", conceptId: id } as const
      if (!ids.has(target)) {
        const message = `Concept "${id}" names "${target}" as ${type}, which is not in the glossary. Add it or remove the relation.`
        return [{ ...place, code: "relation-target-missing", message }]
      }
      if (target !== id || type === "broader" || type === "narrower" || type === "supersededBy") return []
      const message = `Concept "${id}" names itself as ${type}. Remove the relation.`
      return [{ ...place, code: "relation-to-itself", message }]
    }),
  )
}

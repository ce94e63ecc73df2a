import type { BulkEdit } from "@readback/domain"
import type { Concept } from "@readback/glossary"

/** A concept after a bulk edit; null where it is removed. */
export function editConcept(concept: Concept, edit: BulkEdit): Concept | null {
  switch (edit.kind) {
    case "remove":
      return null
    case "addSubjectField":
      return concept.subjectFields.includes(edit.value)
        ? concept
        : { ...concept, subjectFields: [...concept.subjectFields, edit.value] }
    case "removeSubjectField":
      return { ...concept, subjectFields: concept.subjectFields.filter((field) => field !== edit.value) }
    case "status":
      return {
        ...concept,
        terms: concept.terms.map((term) =>
          term.type === "shield" || (edit.from !== undefined && term.status !== edit.from)
            ? term
            : { ...term, status: edit.to },
        ),
      }
    case "geographicalUsage":
      return {
        ...concept,
        terms: concept.terms.map(({ geographicalUsage: _former, ...term }) =>
          edit.value === "" ? term : { ...term, geographicalUsage: edit.value },
        ),
      }
  }
}

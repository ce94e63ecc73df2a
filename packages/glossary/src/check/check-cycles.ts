import type { Concept, ConceptRelation } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"
import { findCycles, type Cycle } from "./find-cycles.ts"

type Edges = Map<string, string[]>

const mostNamed = 8

const connect = (edges: Edges, from: string, to: string): void => {
  const known = edges.get(from)
  if (known === undefined) edges.set(from, [to])
  else known.push(to)
}

const pathOf = (cycle: Cycle): string => {
  const named = cycle.slice(0, mostNamed).map((node) => `"${node}"`)
  return [...named, ...(cycle.length > mostNamed ? ["…"] : []), `"${cycle[0]}"`].join(" → ")
}

const replacementEdges = (concepts: readonly Concept[]): Edges => {
  const edges: Edges = new Map()
  for (const term of concepts.flatMap((concept) => concept.terms))
    for (const replacement of term.replacements) connect(edges, term.text, replacement)
  return edges
}

/** The relations of a type, with those that say the same the other way round. */
const relationEdges = (
  concepts: readonly Concept[],
  type: ConceptRelation["type"],
  inverse?: ConceptRelation["type"],
): Edges => {
  const edges: Edges = new Map()
  for (const { id, relations } of concepts)
    for (const relation of relations ?? [])
      if (relation.type === type) connect(edges, id, relation.target)
      else if (relation.type === inverse) connect(edges, relation.target, id)
  return edges
}

/** No term is replaced by itself in the end, no concept superseded by itself or broader than itself. */
export function checkCycles(concepts: readonly Concept[]): readonly Issue[] {
  const issuesOf = (edges: Edges, code: string, field: string, tell: (path: string) => string): readonly Issue[] =>
    findCycles(edges).map((cycle) => ({
      severity: "error",
      code,
      field,
      message: tell(pathOf(cycle)),
      ...(field === "relations" && cycle[0] !== undefined ? { conceptId: cycle[0] } : {}),
    }))
  return [
    ...issuesOf(
      replacementEdges(concepts),
      "replacement-cycle",
      "replacementTerms",
      (path) => `The replacements lead back to where they began: ${path}. Let one of them name an approved term.`,
    ),
    ...issuesOf(
      relationEdges(concepts, "supersededBy"),
      "superseded-cycle",
      "relations",
      (path) => `Concepts supersede one another in a circle: ${path}. Remove one of the relations.`,
    ),
    ...issuesOf(
      relationEdges(concepts, "broader", "narrower"),
      "broader-cycle",
      "relations",
      (path) =>
        `Each of these concepts is broader than the one before, in a circle: ${path}. Remove one of the relations.`,
    ),
  ]
}

import { checkRelease, type Concept, isAbbreviation, isDiscouraged, type Issue, type Term } from "@readback/glossary"
import { foldText } from "../fold-text.ts"

/** What can be wrong with a concept among the others. */
export type ProblemKind = "duplicate" | "homograph" | "conflict" | "circular" | "example" | "quarantine" | "other"

/** Something about a concept that a linguist has to see; an error keeps a proposal from being approved. */
export interface Problem {
  readonly kind: ProblemKind
  readonly severity: "error" | "warning"
  readonly message: string
}

/** The problems of concepts, by concept id. */
export type Problems = ReadonlyMap<string, readonly Problem[]>

const kindOfCode: readonly (readonly [pattern: RegExp, kind: ProblemKind])[] = [
  [/cycle/, "circular"],
  [/example-fails/, "example"],
  [/^quarantined/, "quarantine"],
  [/ordinary-word/, "quarantine"],
  [/several-preferred/, "conflict"],
]

/** Told of the whole glossary by the check; here each is told of the concepts that it is about. */
const toldOtherwise = new Set(["surface-collision", "replacement-cycle", "contained-term", "example-missing"])

/** Finds what is wrong with concepts, alone and beside one another. */
export function detectProblems(concepts: readonly Concept[]): Problems {
  const found = new Map<string, Problem[]>()
  const note = (conceptId: string, problem: Problem) => {
    const known = found.get(conceptId)
    if (known === undefined) found.set(conceptId, [problem])
    else if (!known.some(({ message }) => message === problem.message)) known.push(problem)
  }
  for (const issue of checkRelease(concepts))
    if (issue.conceptId !== undefined && !toldOtherwise.has(issue.code)) note(issue.conceptId, problemOf(issue))
  noteShared(concepts, note)
  noteCircles(concepts, note)
  return found
}

const problemOf = ({ code, severity, message }: Issue): Problem => ({
  kind: kindOfCode.find(([pattern]) => pattern.test(code))?.[1] ?? "other",
  severity,
  message,
})

interface Use {
  readonly concept: Concept
  readonly term: Term
}

/** Terms that several concepts have: homographs, duplicates, and terms that one concept prefers and another forbids. */
function noteShared(concepts: readonly Concept[], note: (conceptId: string, problem: Problem) => void): void {
  const uses = new Map<string, Use[]>()
  for (const concept of concepts)
    for (const term of concept.terms) {
      if (term.type === "shield") continue
      const key = `${term.language ?? ""} ${term.match.case === "common" ? foldText(term.text) : term.text}`
      const known = uses.get(key)
      if (known === undefined) uses.set(key, [{ concept, term }])
      else known.push({ concept, term })
    }
  for (const shared of uses.values()) {
    const owners = new Set(shared.map(({ concept }) => concept.id))
    if (owners.size < 2) continue
    const preferred = shared.filter(({ term }) => term.status === "preferred")
    const discouraged = shared.filter(({ term }) => isDiscouraged(term))
    for (const { concept, term } of shared) {
      const elsewhere = `${owners.size - 1} other ${owners.size === 2 ? "concept" : "concepts"}`
      if (preferred.length > 0 && discouraged.length > 0)
        note(concept.id, {
          kind: "conflict",
          severity: "warning",
          message: `"${term.text}" is preferred in one concept and discouraged in another.`,
        })
      if (isAbbreviation(term))
        note(concept.id, {
          kind: "homograph",
          severity: "warning",
          message: `"${term.text}" is also an abbreviation of ${elsewhere}. A text has to tell which is meant.`,
        })
      else if (!isDiscouraged(term))
        note(concept.id, {
          kind: "duplicate",
          severity: "warning",
          message: `"${term.text}" is also a term of ${elsewhere}. Merge them, or tell them apart by context.`,
        })
    }
  }
}

/** Terms whose replacements lead back to themselves. */
function noteCircles(concepts: readonly Concept[], note: (conceptId: string, problem: Problem) => void): void {
  const next = new Map<string, readonly string[]>()
  for (const { terms } of concepts)
    for (const { text, replacements } of terms)
      if (replacements.length > 0) next.set(text, [...(next.get(text) ?? []), ...replacements])
  for (const { id, terms } of concepts)
    for (const { text, replacements } of terms)
      if (replacements.length > 0 && leadsTo(text, replacements, next))
        note(id, { kind: "circular", severity: "error", message: `The replacements of "${text}" lead back to it.` })
}

function leadsTo(goal: string, from: readonly string[], next: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>()
  const open = [...from]
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    if (text === goal) return true
    if (seen.has(text)) continue
    seen.add(text)
    open.push(...(next.get(text) ?? []))
  }
  return false
}

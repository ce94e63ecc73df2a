import { canonicalJson } from "../model/canonical-json.ts"
import type { Concept } from "../model/concept.ts"

/** Something that both sides made different: a field, a term, or with the path "" the whole concept; null is absent. */
export interface MergeConflict {
  /** Names joined by dots; terms stand under their ids: `terms.t1.status`. */
  readonly path: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

/** Two versions of a concept made one; a conflict holds mine until it is settled otherwise. */
export interface ConceptMerge {
  readonly merged: Concept | null
  readonly conflicts: readonly MergeConflict[]
}

type Group = Readonly<Record<string, unknown>>

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

const isGroup = (value: unknown): value is Group => typeof value === "object" && value !== null && !Array.isArray(value)

/**
 * Merges two versions that began from `base` (null where a concept is absent), field by field, terms by their ids. A list
 * gets what either side added and loses what either took out. `choices` settles conflicts, by path.
 */
export function mergeConcepts(
  base: Concept | null,
  mine: Concept | null,
  theirs: Concept | null,
  choices: Readonly<Record<string, "mine" | "theirs">> = {},
): ConceptMerge {
  const conflicts: MergeConflict[] = []

  const mergeValue = (path: string, was: unknown, ours: unknown, other: unknown): unknown => {
    if (same(ours, other) || same(was, other)) return ours
    if (same(was, ours)) return other
    if (path === "terms") return mergeTerms(was, ours, other)
    if (Array.isArray(ours) && Array.isArray(other)) return mergeLists(Array.isArray(was) ? was : [], ours, other)
    if (isGroup(ours) && isGroup(other)) return mergeGroups(path, isGroup(was) ? was : {}, ours, other)
    conflicts.push({ path, base: was ?? null, mine: ours ?? null, theirs: other ?? null })
    return choices[path] === "theirs" ? other : ours
  }

  const mergeGroups = (path: string, was: Group, ours: Group, other: Group): Group => {
    const names = [...new Set([...Object.keys(other), ...Object.keys(ours)])]
    const entries = names.map((name) => {
      const below = path === "" ? name : `${path}.${name}`
      return [name, mergeValue(below, was[name], ours[name], other[name])] as const
    })
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null))
  }

  const mergeTerms = (was: unknown, ours: unknown, other: unknown): readonly unknown[] => {
    const [before, left, right] = [byId(was), byId(ours), byId(other)]
    return [...new Set([...right.keys(), ...left.keys()])].flatMap((id) => {
      const merged = mergeValue(`terms.${id}`, before.get(id), left.get(id), right.get(id))
      return merged === undefined || merged === null ? [] : [merged]
    })
  }

  const merged = mergeValue("", base, mine, theirs) ?? null
  return { merged: merged as Concept | null, conflicts }
}

const byId = (terms: unknown): ReadonlyMap<string, Group> =>
  new Map(Array.isArray(terms) ? terms.map((term: Group) => [String(term["id"]), term]) : [])

function mergeLists(was: readonly unknown[], ours: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const keys = (list: readonly unknown[]) => new Set(list.map(canonicalJson))
  const [before, left, right] = [keys(was), keys(ours), keys(other)]
  const kept = other.filter((one) => left.has(canonicalJson(one)) || !before.has(canonicalJson(one)))
  const added = ours.filter((one) => !right.has(canonicalJson(one)) && !before.has(canonicalJson(one)))
  return [...kept, ...added]
}

import type { Finding, FindingCode } from "../rules/finding.ts"
import type { Observation } from "../rules/observation.ts"
import type { AdherenceCounts } from "./adherence.ts"
import type { ConceptUse, TermEvent } from "./concept-use.ts"
import type { FormatShare } from "./format-shares.ts"

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const unexplained: ReadonlySet<FindingCode> = new Set(["abbreviation-not-explained", "wrong-expansion"])

/** The counts that a score is made of. */
export function countsOf(
  observation: Observation,
  findings: readonly Finding[],
  concepts: readonly ConceptUse[],
  formats: readonly FormatShare[],
  firstUse: number,
  prompted: number,
): AdherenceCounts {
  const events = concepts.flatMap((use) => use.events)
  const countOf = (kind: TermEvent["kind"]): number => events.filter((event) => event.kind === kind).length
  const required = concepts.filter((use) => use.demand > 0)
  return {
    required: required.length,
    requiredUsed: required.filter(({ events: own }) => own.some(({ kind }) => kind === "approved")).length,
    prompted,
    uses: events.length,
    approved: countOf("approved"),
    elsewhere: countOf("elsewhere"),
    miswritten: countOf("miswritten"),
    discouraged: countOf("discouraged"),
    notExplained: findings.filter(({ code, severity }) => severity !== "info" && unexplained.has(code)).length,
    firstUse,
    strays: sum(concepts.map(({ strays }) => strays ?? 0)),
    formats: sum(formats.map(({ places }) => places)),
    validFormats: sum(formats.map(({ valid }) => valid)),
    ambiguous: observation.ambiguous.length,
    quarantined: observation.unvouched.length,
  }
}

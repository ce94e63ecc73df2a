import { describe, expect, test } from "vitest"
import { sharedData, titleFor } from "../testing/shared-data.ts"
import type { ConceptUse, TermEvent } from "./concept-use.ts"
import { scoreUses } from "./score-uses.ts"

interface Vector {
  readonly id: string
  readonly budget: number
  readonly concepts: readonly {
    readonly id: string
    readonly demand: number
    readonly events: readonly (readonly [kind: string, severity: TermEvent["severity"]])[]
  }[]
  readonly expect: {
    readonly S: number | null
    readonly C: number | null
    readonly Q: number | null
    readonly lost: readonly (readonly [string, number])[]
  }
}

const kinds: Readonly<Record<string, TermEvent["kind"]>> = {
  preferred: "approved",
  admitted: "approved",
  form: "miswritten",
}

const useOf = ({ id, demand, events }: Vector["concepts"][number]): ConceptUse => ({
  conceptId: id,
  demand,
  events: events.map(([kind, severity]) => ({ kind: kinds[kind] ?? "discouraged", severity, termId: id })),
})

const data = sharedData("vectors/score-examples.json")
const vectors = JSON.parse(data ?? "[]") as readonly Vector[]

describe.skipIf(data === undefined)(titleFor("worked examples of the score", data), () => {
  test.each(vectors.map((vector) => [vector.id, vector] as const))("%s", (_, vector) => {
    const { S, C, Q, lost } = vector.expect
    const scored = scoreUses({ budget: vector.budget, concepts: vector.concepts.map(useOf), firstUse: [] })
    if (S === null || C === null || Q === null) {
      expect(scored).toBeUndefined()
      return
    }
    expect(scored?.score).toBeCloseTo(S, 10)
    expect(scored?.coverage).toBeCloseTo(C, 10)
    expect(scored?.quality).toBeCloseTo(Q, 10)
    expect(scored?.lost.map((loss) => loss.conceptId)).toEqual(lost.map(([id]) => id))
    for (const [index, [, points]] of lost.entries()) expect(scored?.lost[index]?.points).toBeCloseTo(points, 10)
  })
})

test("an abbreviation that is not explained costs half a violation", () => {
  const concepts = Array.from({ length: 5 }, (_, index): ConceptUse => {
    return { conceptId: `r${index}`, demand: 1, events: [{ kind: "approved", severity: "minor", termId: "t" }] }
  })
  expect(scoreUses({ budget: 5, concepts, firstUse: ["r0"] })?.score).toBeCloseTo(90.9, 1)
})

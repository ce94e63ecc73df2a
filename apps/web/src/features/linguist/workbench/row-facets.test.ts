import type { Concept, Term } from "@readback/glossary"
import { expect, test } from "vitest"
import type { Problems } from "./detect-problems.ts"
import { facetValues, narrowRows, type RowFacets } from "./row-facets.ts"

const term = (text: string, parts: Partial<Term> = {}): Term => ({
  id: text,
  text,
  type: "fullForm",
  status: "preferred",
  replacements: [],
  match: { case: "common", hyphen: "flex", inflect: "none", forms: [] },
  examples: { positive: [], negative: [] },
  ...parts,
})

const concepts: readonly Concept[] = [
  { id: "cas", subjectFields: ["fires"], terms: [term("close air support"), term("CAS", { type: "acronym" })] },
  { id: "roe", subjectFields: ["law"], terms: [term("ROE", { type: "acronym", status: "forbidden" })] },
  {
    id: "lift",
    subjectFields: [],
    terms: [term("lorry", { geographicalUsage: "UK" }), term("LKW", { language: "de" })],
  },
]
const problems: Problems = new Map([["roe", [{ kind: "homograph", severity: "warning", message: "" }]]])
const about = { language: "en", problems, changes: new Set(["lift"]) }

test.each<readonly [RowFacets, readonly string[]]>([
  [{}, ["cas", "roe", "lift"]],
  [{ status: "preferred" }, ["cas", "lift"]],
  [{ status: "preferred", type: "acronym" }, ["cas"]],
  [{ status: "forbidden", type: "fullForm" }, []],
  [{ field: "law" }, ["roe"]],
  [{ language: "de" }, ["lift"]],
  [{ language: "en", usage: "UK" }, ["lift"]],
  [{ language: "de", usage: "UK" }, []],
  [{ problem: "any" }, ["roe"]],
  [{ problem: "duplicate" }, []],
  [{ isChanged: true }, ["lift"]],
])("%j leaves %j", (facets, ids) => {
  expect(narrowRows(concepts, facets, about).map(({ id }) => id)).toEqual(ids)
})

test("the values to choose from are those that occur, and the glossary's own language", () => {
  expect(facetValues(concepts, "en")).toEqual({ fields: ["fires", "law"], languages: ["de", "en"], usages: ["UK"] })
})

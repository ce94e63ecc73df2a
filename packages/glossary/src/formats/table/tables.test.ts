import { describe, expect, test } from "vitest"
import type { Concept } from "../../model/concept.ts"
import { sampleConcept, sampleTerm } from "../../testing/sample.ts"
import { sharedData, titleFor } from "../../testing/shared-data.ts"
import { parseGlossary } from "../parse-glossary.ts"
import { parseGlossaryCsv, type CsvOptions } from "../parse-glossary-csv.ts"
import { writeGlossary } from "../write-glossary.ts"
import { languageOf } from "./language-of.ts"

const linesOf = (concepts: readonly Concept[]): readonly string[] =>
  concepts.flatMap(({ id, terms }) =>
    terms.map((term) => [id, term.language ?? "-", term.text, term.type, term.status].join(" ")),
  )

const tables: readonly (readonly [
  name: string,
  layout: string,
  csv: string,
  terms: readonly string[],
  options?: CsvOptions,
])[] = [
  [
    "terms and definitions",
    "term-list",
    "Term,Definition\nmast,A pole.\nrelay,A station.\n",
    ["mast - mast fullForm preferred", "relay - relay fullForm preferred"],
  ],
  [
    "a table separated by semicolons",
    "term-list",
    'Term;Definition\nmast;"A pole; tall."\n',
    ["mast - mast fullForm preferred"],
  ],
  [
    "a table separated by tabs, with quotation marks inside cells",
    "term-list",
    'Term\tDefinition\nmast\tA "tall" pole.\n',
    ["mast - mast fullForm preferred"],
  ],
  [
    "a table that announces its separator",
    "term-list",
    "sep=;\nTerm;Note\nmast;A, b.\n",
    ["mast - mast fullForm preferred"],
  ],
  [
    "DeepL, with languages in each row",
    "term-table",
    "mast,mât,en,fr\nrelay,relais,en,fr\n",
    [
      "mast - mast fullForm preferred",
      "mast fr mât fullForm preferred",
      "relay - relay fullForm preferred",
      "relay fr relais fullForm preferred",
    ],
  ],
  [
    "Google's sets of equivalent terms",
    "term-table",
    "en,fr,de,pos,description\nmast,mât,Mast,noun,A pole.\n",
    ["mast - mast fullForm preferred", "mast fr mât fullForm preferred", "mast de Mast fullForm preferred"],
  ],
  [
    "memoQ",
    "term-table",
    "Entry_ID;Entry_Subject;Entry_Note;English_United_States;Term_Info;Term_Example;English_United_States_Def;French_Def;French;Term_Info\n7;signals;n;antenna mast;CasePermissive;Raise it.;A pole.;Un poteau.;mât;Forbidden\n",
    ["7 - antenna mast fullForm preferred", "7 fr mât fullForm forbidden"],
  ],
  [
    "MultiTerm",
    "term-table",
    "Entry Number\tEnglish\tStatus\tEnglish\tFrench\tSubject\n3\tantenna mast\tpreferred\taerial pole\tmât\tsignals\n",
    ["3 - antenna mast fullForm preferred", "3 - aerial pole fullForm admitted", "3 fr mât fullForm preferred"],
  ],
  [
    "SKOS labels",
    "term-list",
    "iri,prefLabel,altLabels,acronyms,hiddenLabel,definition,definitionSource\nurn:a,antenna mast,aerial mast|mast,AMX,antena mast,A pole.,Manual\n",
    [
      "urn:a - antenna mast fullForm preferred",
      "urn:a - aerial mast fullForm admitted",
      "urn:a - mast fullForm admitted",
      "urn:a - AMX acronym admitted",
    ],
  ],
  [
    "two columns that the caller explains",
    "term-table",
    "mast,mât\n",
    ["mast - mast fullForm preferred", "mast fr mât fullForm preferred"],
    { columns: [{ role: "term" }, { role: "term", language: "fr" }], hasHeadings: false },
  ],
  [
    "headings that the caller explains",
    "term-list",
    "Wort,Egal,Sinn\nmast,x,A pole.\n",
    ["mast - mast fullForm preferred"],
    { columns: [{ role: "term" }, undefined, { role: "definition" }] },
  ],
]

describe("tables of other tools", () => {
  test.each(tables.map(([name, layout, csv, terms, options]) => [name, layout, csv, terms, options ?? {}] as const))(
    "%s",
    (_, layout, csv, terms, options) => {
      const parsed = parseGlossaryCsv(csv, options)
      expect(parsed.layout).toBe(layout)
      expect(linesOf(parsed.concepts)).toEqual(terms)
      expect(parsed.issues.filter(({ code }) => code !== "unknown-column")).toEqual([])
    },
  )

  test("say all they say of a concept", () => {
    const memoq = tables.find(([name]) => name === "memoQ")?.[2] ?? ""
    expect(parseGlossaryCsv(memoq).concepts).toMatchObject([
      {
        definition: "A pole.",
        subjectFields: ["signals"],
        notes: ["n"],
        languageSections: [{ language: "fr", definition: "Un poteau." }],
        terms: [{ contexts: [{ text: "Raise it." }] }, {}],
      },
    ])
    const skos = tables.find(([name]) => name === "SKOS labels")?.[2] ?? ""
    expect(parseGlossaryCsv(skos).concepts).toMatchObject([
      { definition: "A pole.", definitionSource: "Manual", terms: [{ match: { forms: ["antena mast"] } }, {}, {}, {}] },
    ])
  })

  test.each([
    ["no term", "term,definition\n,A pole.\nmast,A pole.\n", ["2:1 term error missing-term"]],
    [
      "a term twice",
      "term,definition\nmast,A pole.\nmast,Another.\n",
      ["3:1 term warning duplicate-term", "3:  warning conflicting-definition"],
    ],
    [
      "a status that is none",
      "term,status,definition,note\nmast,good,A pole.,n\n",
      ["1: conceptId error missing-column"],
    ],
    [
      "a status that is none in a table",
      "term,Term Status,definition\nmast,good,A pole.\n",
      ["2:2 Term Status warning unknown-status"],
    ],
    ["a language that is none", "mast,mât,en,fr\npole,poteau,en,(French)\n", ["2:4 3 warning unknown-language"]],
    ["a column that is not known", "term,definition,colour\nmast,A pole.,red\n", ["1: colour warning unknown-column"]],
    ["a term that is too long", `term,definition\n${"x".repeat(501)},d\n`, ["2:1 term error too-long"]],
  ])("%s is reported", (_, csv, issues) => {
    const found = parseGlossaryCsv(csv).issues.filter(
      ({ code, field }) => !(code === "unknown-column" && field !== "colour"),
    )
    expect(
      found.map(
        ({ line, column, field, severity, code }) => `${line}:${column ?? ""} ${field ?? ""} ${severity} ${code}`,
      ),
    ).toEqual(issues)
  })

  test("a table of SKOS labels is read as it was written, but for what it cannot say", () => {
    const concepts = [
      sampleConcept(
        "mast",
        sampleTerm("antenna mast", { forms: ["antena mast"] }),
        sampleTerm("aerial mast", { status: "admitted" }),
      ),
    ]
    expect(parseGlossary([...writeGlossary(concepts, "skos-csv")].join("")).concepts).toEqual(concepts)
  })

  test.each([
    ["en", "en"],
    ["de-de", "de-DE"],
    ["pt_BR", "pt-BR"],
    ["English", "en"],
    ["English_United_States", "en-US"],
    ["English (UK)", "en-GB"],
    ["English Heritage", undefined],
    ["constructor", undefined],
    ["xx", undefined],
  ])("the heading %s names the language %s", (heading, language) => {
    expect(languageOf(heading)).toBe(language)
  })
})

const real: readonly (readonly [
  file: string,
  layout: string,
  counts: { readonly rows: number; readonly concepts: number; readonly terms: number; readonly skipped: number },
  codes: readonly string[],
])[] = [
  ["cco-ontology-terms.csv", "term-list", { rows: 1646, concepts: 1646, terms: 2012, skipped: 0 }, []],
  [
    "dod-gamechanger-abbreviations.csv",
    "acronym-list",
    { rows: 3786, concepts: 4370, terms: 8757, skipped: 0 },
    ["duplicate-term"],
  ],
  [
    "usaf-317ag-approved-abbreviations.csv",
    "acronym-list",
    { rows: 371, concepts: 366, terms: 733, skipped: 0 },
    ["duplicate-term"],
  ],
  ["va-acronyms.csv", "acronym-list", { rows: 5793, concepts: 5730, terms: 11_523, skipped: 0 }, ["duplicate-term"]],
  [
    "brevity-atp-1-02.1-2025-A-to-CONTACT.csv",
    "term-list",
    { rows: 97, concepts: 97, terms: 97, skipped: 0 },
    ["read-as-codewords"],
  ],
  ["brevity-darkstar.csv", "term-list", { rows: 35, concepts: 35, terms: 35, skipped: 0 }, ["read-as-codewords"]],
  ["brevity-flight-test.csv", "term-list", { rows: 28, concepts: 28, terms: 28, skipped: 0 }, ["read-as-codewords"]],
]

for (const [file, layout, counts, codes] of real) {
  const data = sharedData(`glossary/${file}`)
  describe.skipIf(data === undefined)(titleFor(`the real file ${file}`, data), () => {
    test("is read whole", () => {
      const parsed = parseGlossary(data ?? "", { fileName: file })
      const errors = parsed.issues.filter(({ code }) => !code.startsWith("quarantined"))
      expect({
        layout: parsed.layout,
        counts: parsed.counts,
        codes: [...new Set(errors.map(({ code }) => code))],
      }).toEqual({ layout, counts, codes })
    })
  })
}

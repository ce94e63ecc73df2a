import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { ParsedGlossary } from "../parsed-glossary.ts"
import { readTbx } from "../testing/read-tbx.ts"
import { writeTbx } from "./write-tbx.ts"

const dca = (entries: string, attributes = ""): string =>
  `<?xml version="1.0"?>\n<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"${attributes}>\n<tbxHeader><fileDesc><titleStmt><title>Signals</title></titleStmt></fileDesc></tbxHeader><text><body>\n${entries}\n</body></text></tbx>`
const entry = (terms: string, id = "c1"): string =>
  `<conceptEntry id="${id}"><langSec xml:lang="en">${terms}</langSec></conceptEntry>`
const status = (value: string, type = "administrativeStatus"): string => `<termNote type="${type}">${value}</termNote>`
const term = (text: string, inside = status("preferredTerm-admn-sts")): string =>
  `<termSec><term>${text}</term>${inside}</termSec>`
const good = entry(term("mast"), "good")

const issuesOf = (parsed: ParsedGlossary): readonly string[] =>
  parsed.issues.map(({ line, severity, code }) => `${line} ${severity} ${code}`)
const termsOf = (parsed: ParsedGlossary): readonly string[] =>
  parsed.concepts.flatMap(({ id, terms }) => terms.map(({ text, status: found }) => `${id} ${text} ${found}`))

const asDca = dca(`<conceptEntry id="c1">
  <descrip type="subjectField">signals</descrip>
  <transacGrp><transac type="transactionType">origination</transac><date>2026-02-03</date><transacNote type="responsibility" target="p1">Lee</transacNote></transacGrp>
  <ref type="crossReference" target="c2">relay</ref>
  <langSec xml:lang="en">
    <descripGrp><descrip type="definition">A pole that carries
      an antenna.</descrip><admin type="source">Field manual</admin></descripGrp>
    <termSec><term>antenna mast</term>
      <termNote type="partOfSpeech">noun</termNote>
      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
      <termNote type="termType">fullForm</termNote>
      <termNote type="grammaticalNumber">singular</termNote>
      <descripGrp><descrip type="context">Raise the antenna mast.</descrip><admin type="source">Drill card</admin></descripGrp>
      <note>Not the ship's mast.</note>
      <termNote type="frequency">commonlyUsed</termNote></termSec>
  </langSec>
  <langSec xml:lang="fr"><termSec><term>mât d'antenne</term>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec>
</conceptEntry>`)

const asDct = `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:m="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" xmlns:ling="http://www.tbxinfo.net/ns/linguist"><tbxHeader><fileDesc><titleStmt><title>Signals</title></titleStmt></fileDesc></tbxHeader><text><body>
<conceptEntry id="c1">
  <m:subjectField>signals</m:subjectField>
  <transacGrp><basic:transactionType>origination</basic:transactionType><date>2026-02-03</date><basic:responsibility target="p1">Lee</basic:responsibility></transacGrp>
  <basic:crossReference target="c2">relay</basic:crossReference>
  <langSec xml:lang="en">
    <descripGrp><basic:definition>A pole that carries an antenna.</basic:definition><basic:source>Field manual</basic:source></descripGrp>
    <termSec><term>antenna mast</term>
      <m:partOfSpeech>noun</m:partOfSpeech>
      <m:administrativeStatus>preferredTerm-admn-sts</m:administrativeStatus>
      <basic:termType>fullForm</basic:termType>
      <ling:grammaticalNumber>singular</ling:grammaticalNumber>
      <descripGrp><basic:context>Raise the antenna mast.</basic:context><basic:source>Drill card</basic:source></descripGrp>
      <note>Not the ship's mast.</note>
      <termNote type="frequency">commonlyUsed</termNote></termSec>
  </langSec>
  <langSec xml:lang="fr"><termSec><term>mât d'antenne</term>
    <m:administrativeStatus>preferredTerm-admn-sts</m:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>`

const as2008 = `<?xml version='1.0'?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><titleStmt><title>Signals</title></titleStmt></fileDesc></martifHeader><text><body>
${asDca
  .slice(asDca.indexOf("<conceptEntry"), asDca.indexOf("</body>"))
  .replaceAll("conceptEntry", "termEntry")
  .replaceAll("langSec", "langSet")
  .replaceAll("<termSec>", "<ntig><termGrp>")
  .replaceAll("</termSec>", "</termGrp></ntig>")}</body></text></martif>`

const min2013 = `<TBX dialect="TBX-Min"><header><id>x</id><languages source="en" target="fr"/></header><body>
<termEntry id="c1"><subjectField>signals</subjectField>
<langSet xml:lang="en"><tig><term>antenna mast</term><termStatus>preferred</termStatus><partOfSpeech>noun</partOfSpeech><customer>Corps</customer><note>Tall.</note></tig>
<tig><term>aerial pole</term><termStatus>notRecommended</termStatus></tig><tig><term>aerial</term><termStatus>obsolete</termStatus></tig></langSet>
</termEntry></body></TBX>`

describe("the styles of TBX", () => {
  test("become one model", () => {
    const parsed = readTbx(asDca)
    expect(issuesOf(parsed)).toEqual([])
    expect(parsed).toMatchObject({ layout: "tbx-dca", title: "Signals", language: "en" })
    expect(parsed.concepts).toEqual([
      {
        id: "c1",
        definition: "A pole that carries an antenna.",
        definitionSource: "Field manual",
        subjectFields: ["signals"],
        relations: [{ type: "related", target: "c2" }],
        foreign: [
          {
            name: "transacGrp",
            attributes: {},
            content: [
              { name: "transac", attributes: { type: "transactionType" }, content: ["origination"] },
              { name: "date", attributes: {}, content: ["2026-02-03"] },
              { name: "transacNote", attributes: { type: "responsibility", target: "p1" }, content: ["Lee"] },
            ],
          },
        ],
        terms: [
          {
            id: "antenna mast",
            text: "antenna mast",
            type: "fullForm",
            status: "preferred",
            replacements: [],
            partOfSpeech: "noun",
            grammaticalNumber: "singular",
            match: { case: "common", hyphen: "flex", inflect: "noun", forms: [] },
            examples: { positive: [], negative: [] },
            notes: ["Not the ship's mast."],
            contexts: [{ text: "Raise the antenna mast.", source: "Drill card" }],
            foreign: [{ name: "termNote", attributes: { type: "frequency" }, content: ["commonlyUsed"] }],
          },
          {
            id: "fr:mât d'antenne",
            text: "mât d'antenne",
            type: "fullForm",
            status: "preferred",
            language: "fr",
            replacements: [],
            match: { case: "common", hyphen: "flex", inflect: "noun", forms: [] },
            examples: { positive: [], negative: [] },
          },
        ],
      },
    ])
  })

  test.each([
    ["tags for attributes", asDct, "tbx-dct"],
    ["the martif of 2008", as2008, "tbx-v2"],
  ])("%s mean the same", (_, source, layout) => {
    const parsed = readTbx(source)
    expect(parsed.layout).toBe(layout)
    expect(parsed.concepts).toEqual(readTbx(asDca).concepts)
  })

  test("TBX-Min of 2013 has words of its own for the status", () => {
    const parsed = readTbx(min2013)
    expect(parsed.layout).toBe("tbx-min")
    expect(termsOf(parsed)).toEqual(["c1 antenna mast preferred", "c1 aerial pole deprecated", "c1 aerial superseded"])
    expect(parsed.concepts[0]).toMatchObject({
      subjectFields: ["signals"],
      terms: [
        {
          notes: ["Tall."],
          foreign: [{ name: "admin", attributes: { type: "customerSubset" }, content: ["Corps"] }],
        },
        {},
        {},
      ],
    })
  })

  test.each(["dca", "dct", "v2"] as const)("written as %s and read again they say the same", (style) => {
    for (const source of [asDca, asDct, as2008, min2013]) {
      const { concepts } = readTbx(source)
      expect(readTbx([...writeTbx(concepts, style)].join("")).concepts).toEqual(concepts)
    }
  })
})

describe("the status of a term", () => {
  test.each([
    ["preferredTerm-admn-sts", "preferred", []],
    ["admittedTerm-admn-sts", "admitted", []],
    ["deprecatedTerm-admn-sts", "deprecated", []],
    ["supersededTerm-admn-sts", "superseded", []],
    ["legalTerm-admn-sts", "preferred", []],
    ["deprecated", "deprecated", []],
    ["notRecommended", "deprecated", ["vendor-status"]],
    ["Obsolete", "superseded", ["vendor-status"]],
    ["Draft", "admitted", ["vendor-status"]],
    ["forbidden", "forbidden", ["vendor-status"]],
  ])("%s is %s", (value, wanted, codes) => {
    for (const type of ["administrativeStatus", "usageStatus", "termStatus"]) {
      const parsed = readTbx(dca(entry(term("mast", status(value, type)))))
      expect(termsOf(parsed)).toEqual([`c1 mast ${wanted}`])
      expect(parsed.issues.map(({ code }) => code)).toEqual(codes)
    }
  })

  test.each(["legalTerm-admn-sts", "Draft"])("%s comes back as it was", (value) => {
    const { concepts } = readTbx(dca(entry(term("mast", status(value)))))
    const again = [...writeTbx(concepts, "dca")].join("")
    expect(again).toContain(value)
    expect(readTbx(again).concepts).toEqual(concepts)
  })

  test("forbidden survives, and other tools read it as deprecated", () => {
    const { concepts } = readTbx(dca(entry(term("mast") + term("pole", status("forbidden")))))
    const written = [...writeTbx(concepts, "dca")].join("")
    expect(written).toContain("deprecatedTerm-admn-sts")
    expect(termsOf(readTbx(written))).toEqual(["c1 mast preferred", "c1 pole forbidden"])
  })

  test("another tool's decision outranks our mark", () => {
    const { concepts } = readTbx(dca(entry(term("pole", status("forbidden")))))
    const changed = [...writeTbx(concepts, "dca")].join("").replace("deprecatedTerm", "admittedTerm")
    expect(termsOf(readTbx(changed))).toEqual(["c1 pole admitted"])
  })

  test("without any, the first full form is preferred and the rest are admitted", () => {
    const parsed = readTbx(dca(entry(term("AM", "") + term("antenna mast", "") + term("aerial mast", ""))))
    expect(termsOf(parsed)).toEqual(["c1 AM admitted", "c1 antenna mast preferred", "c1 aerial mast admitted"])
    expect(issuesOf(parsed)).toContain("2 warning status-assumed")
  })

  test("a term that memoQ forbids is forbidden", () => {
    const parsed = readTbx(dca(entry(term("mast") + term("pole", status("Yes", "x-forbidden")))))
    expect(termsOf(parsed)).toEqual(["c1 mast preferred", "c1 pole forbidden"])
  })
})

const defects: readonly (readonly [
  name: string,
  source: string,
  issues: readonly string[],
  terms?: readonly string[],
])[] = [
  [
    "an unknown status",
    entry(term("pole", status("excellent"))),
    ["5 error unknown-status", "5 error entry-without-terms"],
  ],
  ["an empty term", entry(term(" ")), ["5 error missing-term", "5 error entry-without-terms"]],
  [
    "a section without a term",
    entry("<termSec><note>n</note></termSec>"),
    ["5 error missing-term", "5 error entry-without-terms"],
  ],
  ["an entry without sections", '<conceptEntry id="c1"/>', ["5 error entry-without-terms"]],
  [
    "a section without a language",
    `<conceptEntry id="c1"><langSec>${term("pole")}</langSec></conceptEntry>`,
    ["5 error missing-language", "5 error entry-without-terms"],
  ],
  [
    "a language that is no tag",
    `<conceptEntry id="c1"><langSec xml:lang="the English">${term("pole")}</langSec></conceptEntry>`,
    ["5 error missing-language", "5 error entry-without-terms"],
  ],
  ["an id twice", entry(term("pole"), "good"), ["5 error duplicate-concept"]],
  ["a term that is too long", entry(term("x".repeat(501))), ["5 error too-long", "5 error entry-without-terms"]],
  [
    "an id of a term that is too long",
    entry(`<termSec id="${"x".repeat(501)}"><term>pole</term>${status("admitted")}</termSec>`),
    ["5 warning too-long"],
    ["c1 pole admitted"],
  ],
  [
    "a term twice",
    entry(term("pole") + term("pole", status("admitted"))),
    ["5 warning duplicate-term"],
    ["c1 pole preferred", "c1 pole admitted"],
  ],
  ["an entity that is not declared", entry(term("po&nbsp;le")), ["5 error entity-reference"]],
  [
    "an entity named like a member of objects",
    entry(term("&constructor;&__proto__;")),
    ["5 error entity-reference", "5 error entity-reference"],
  ],
]

describe("defects", () => {
  test.each(defects.map(([name, source, issues, terms]) => [name, source, issues, terms ?? []] as const))(
    "%s costs what it spoils, and no more",
    (_, source, issues, terms) => {
      const parsed = readTbx(dca(`${good}\n${source}\n${entry(term("relay"), "last")}`))
      expect(issuesOf(parsed)).toEqual(issues)
      expect(termsOf(parsed)).toEqual(["good mast preferred", ...terms, "last relay preferred"])
      for (const { message, column } of parsed.issues) {
        expect(message.length).toBeGreaterThan(20)
        expect(column).toBeGreaterThan(0)
      }
    },
  )

  test.each([
    ["a tag that is not closed", "<conceptEntry><langSec></conceptEntry>", ["5 error malformed-xml"]],
    ["a bare ampersand", entry(term("salt & pepper")), ["5 error malformed-xml"]],
    ["an attribute twice", '<conceptEntry id="a" id="b"/>', ["5 error malformed-xml"]],
    ["elements too deep", "<b>".repeat(100), ["5 error too-large"]],
    [
      "too many attributes",
      `<b ${Array.from({ length: 60 }, (_, at) => `a${at}="1"`).join(" ")}/>`,
      ["5 error too-large"],
    ],
    ["a text without end", entry(term("x".repeat(3_000_000))), ["5 error too-large"]],
    ["a name without end", `<${"x".repeat(3_000_000)}/>`, ["5 error too-large"]],
    ["an entry without end", `<conceptEntry>${"<note/>".repeat(30_000)}`, ["5 error too-large"]],
  ])("%s ends reading, and what stands before survives", (_, source, issues) => {
    const parsed = readTbx(dca(`${good}\n${source}`))
    expect(issuesOf(parsed)).toEqual(issues)
    expect(termsOf(parsed)).toEqual(["good mast preferred"])
  })

  test("says where malformed XML is malformed, and what to do", () => {
    const { issues } = readTbx(dca(`${good}\n<conceptEntry>< </conceptEntry>`))
    expect(issues).toMatchObject([
      { line: 5, column: 16, message: expect.stringContaining("Mend it and import") as string },
    ])
  })

  test.each([
    ["an empty file", "", ["1 error malformed-xml"]],
    ["another XML file", "<html><body/></html>", ["1 error not-tbx"]],
    ["a file without entries", dca(""), ["2 error no-entries"]],
  ])("%s holds nothing", (_, source, issues) => {
    expect(issuesOf(readTbx(source))).toEqual(issues)
  })

  test("a thousand issues are enough", () => {
    const many = Array.from({ length: 1_500 }, (_, at) => entry(term(""), `c${at}`)).join("\n")
    const { issues } = readTbx(dca(`${good}\n${many}`))
    expect(issues).toHaveLength(1_000)
    expect(issues.at(-1)?.code).toBe("issues-left-out")
  })
})

describe("hostile files", () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("")

  test("entities that multiply are not expanded", () => {
    const source = dca(`${good}\n${entry(term("&l9;"))}`).replace("\n", `\n<!DOCTYPE tbx [<!ENTITY l0 "ha">${laughs}]>`)
    const parsed = readTbx(source)
    expect(issuesOf(parsed)).toEqual(["2 error entity-declaration", "5 error entity-reference"])
    expect(termsOf(parsed)).toEqual(["good mast preferred"])
  })

  test("an external entity is not fetched", () => {
    const doctype =
      '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY % y SYSTEM "http://x.invalid/y"> %y;]>'
    const parsed = readTbx(dca(`${good}\n${entry(term("&x;"))}`).replace("\n", `\n${doctype}`))
    expect(issuesOf(parsed)).toEqual(["2 error entity-declaration", "5 error entity-reference"])
    expect(termsOf(parsed)).toEqual(["good mast preferred"])
  })

  test("names of object members do no harm", () => {
    const odd = `<admin type="__proto__">x</admin><constructor/><admin type="toString" __proto__="y">z</admin>`
    const { concepts } = readTbx(dca(entry(term("mast", odd))))
    expect(readTbx([...writeTbx(concepts, "dct")].join("")).concepts).toEqual(concepts)
    expect({}).not.toHaveProperty("y")
  })

  test("anything at all is read without throwing", () => {
    const parts = [
      "<",
      ">",
      "/",
      "&",
      ";",
      "<tbx>",
      "<conceptEntry id='a'>",
      "<langSec xml:lang='en'>",
      "<termSec>",
      "<term>",
      "</term>",
      "</termSec>",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<?x",
      "?>",
      "<!DOCTYPE",
      "a",
      "\0",
      "\uD800",
      "xmlns:a=''",
    ]
    const noise = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((found) => found.join(""))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          noise,
          noise.map((found) => dca(found)),
        ),
        fc.integer({ min: 1, max: 9 }),
        (source, chunk) => {
          for (const issue of readTbx(source, { chunk }).issues) expect(issue.line).toBeGreaterThanOrEqual(1)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe("chunks and encodings", () => {
  const source = asDca.replace("antenna mast<", "antenna\u{1F4E1} mast<")
  const wanted = readTbx(source).concepts
  const utf16 = (text: string, isBig: boolean): Uint8Array =>
    Uint8Array.from(
      `\uFEFF${text}`.split("").flatMap((unit) => {
        const code = unit.charCodeAt(0)
        return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]
      }),
    )

  test.each([1, 2, 3, 7, 100])("chunks of %i bytes make no difference", (chunk) => {
    expect(readTbx(source, { chunk }).concepts).toEqual(wanted)
  })

  test.each([
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\uFEFF${source}`)],
    ["UTF-16, little end first", utf16(source, false)],
    ["UTF-16, big end first", utf16(source, true)],
    ["UTF-16 that says so", utf16(source.replace('version="1.0"', 'version="1.0" encoding="UTF-16"'), false)],
  ])("%s is read", (_, bytes) => {
    expect(readTbx(bytes, { chunk: 5 }).concepts).toEqual(wanted)
  })

  test("a declared encoding is followed", () => {
    const text = dca(entry(term("cafe"))).replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"')
    const bytes = Uint8Array.from(text.split(""), (char) => char.charCodeAt(0))
    bytes[bytes.indexOf("f".charCodeAt(0), text.indexOf("cafe")) + 1] = 0xe9
    expect(termsOf(readTbx(bytes))).toEqual(["c1 café preferred"])
  })

  test("bytes that are no UTF-8 are reported", () => {
    const bytes = new TextEncoder().encode(dca(entry(term("cafe"))))
    bytes[bytes.length - 60] = 0xff
    expect(readTbx(bytes).issues.map(({ code }) => code)).toContain("wrong-encoding")
  })
})

describe("languages", () => {
  test("sections of one language are one", () => {
    const section = (language: string, text: string): string =>
      `<langSec xml:lang="${language}"><descrip type="definition">${text}.</descrip>${term(text)}</langSec>`
    const { concepts } = readTbx(
      dca(
        `<conceptEntry id="c">${section("fr", "mât")}${section("en", "mast")}${section("fr", "poteau")}</conceptEntry>`,
      ),
    )
    expect(concepts[0]?.terms.map(({ text }) => text)).toEqual(["mât", "poteau", "mast"])
    expect(readTbx([...writeTbx(concepts, "dca")].join("")).concepts).toEqual(concepts)
  })

  const two = (first: string, second: string): string =>
    dca(
      `<conceptEntry id="c"><langSec xml:lang="${first}">${term("lift")}</langSec><langSec xml:lang="${second}">${term("mât")}</langSec></conceptEntry>`,
    )
  test.each([
    ["en", "fr", undefined, [undefined, "fr"]],
    ["en-US", "fr", undefined, [undefined, "fr"]],
    ["en-US", "en-GB", "en-GB", ["en-US", undefined]],
    ["de", "fr", "en", ["de", "fr"]],
    ["EN", "fr-CA", "fr", ["EN", undefined]],
  ])("%s and %s in a glossary in %s", (first, second, defaultLanguage, wanted) => {
    const { concepts } = readTbx(two(first, second), defaultLanguage === undefined ? {} : { defaultLanguage })
    expect(concepts[0]?.terms.map(({ language }) => language)).toEqual(wanted)
  })
})

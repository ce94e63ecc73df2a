import { expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import type { Concept } from "../model/concept.ts"
import { assess } from "../score/assess.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"

/** Full forms and abbreviations as JP 1-02 lists them. */
const listed: readonly (readonly [abbreviation: string, fullForm: string])[] = [
  ["ALERT", "attack and launch early reporting to theater"],
  ["AOA", "amphibious objective area"],
  ["AR", "Army regulation"],
  ["environment", "military interdepartmental purchase request"],
  ["CAC", "common access card"],
  ["CAC", "current actions center"],
  ["DES", "deception event schedule"],
  ["ASD", "Assistant Secretary of Defense"],
  ["ASD(HA)", "Assistant Secretary of Defense (Health Affairs)"],
  ["CFO", "chief financial officer"],
  ["CFR", "Code of Federal Regulations"],
  ["COMSEC", "communications security"],
  ["COPS", "communications operational planning system"],
  ["CUI", "controlled unclassified information"],
  ["DA&M", "Director of Administration and Management"],
  ["DOD", "Department of Defense"],
  ["DODI", "Department of Defense instruction"],
  ["E-mail", "electronic mail"],
  ["ESOH", "environmental, safety, and occupational health"],
  ["FBI", "Federal Bureau of Investigation (DOJ)"],
  ["HAP", "humanitarian assistance program"],
  ["IPT", "integrated process team"],
  ["MOU", "memorandum of understanding"],
  ["MPO", "military post office"],
  ["OADR", "originating agency's determination required"],
  ["OPNAVINST", "Chief of Naval Operations instruction"],
  ["OSD", "Office of the Secretary of Defense"],
  ["P.L.", "public law"],
  ["pub", "publication"],
  ["RDT&E", "research, development, test and evaluation"],
  ["SSN", "Social Security number"],
  ["STARS", "Standard Accounting and Reporting System"],
  ["USMC", "United States Marine Corps"],
]
const conceptOf = ([abbreviation, fullForm]: readonly [string, string]): Concept =>
  sampleConcept(abbreviation === "CAC" ? fullForm : abbreviation, sampleTerm(fullForm), sampleAcronym(abbreviation))
const matcher = compile(sampleRelease(...listed.map(conceptOf)))

const codes = (text: string): readonly string[] =>
  assess(matcher, text).findings.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`)

const cases: readonly (readonly [name: string, text: string, findings: readonly string[]])[] = [
  [
    "the office in a letterhead is no first use",
    "NUMBER 5010.42 May 15, 2008 DA&M SUBJECT: Governance Councils\n\nThe staff reports to OSD.",
    ["abbreviation-not-explained OSD"],
  ],
  [
    "nor does a subject between letterhead and references explain twice",
    "January 4, 2010 DA&M SUBJECT: Office of the Secretary of Defense (OSD) References: See Enclosure 1. The Office of the Secretary of Defense (OSD) acts. OSD.",
    [],
  ],
  ["nor is one in a subject line", "SUBJECT: Support to OSD\n\nNothing else.", []],
  [
    "a word before a late SUBJECT is running text",
    `${"The OSD plan is long. ".repeat(20)}SUBJECT: none`,
    ["abbreviation-not-explained OSD"],
  ],
  [
    "the heading of a part explains, and the text explains again",
    "PART 2002—CONTROLLED UNCLASSIFIED INFORMATION (CUI)\n\nControlled unclassified information (CUI) is kept. CUI is marked.",
    [],
  ],
  [
    "a heading of a subpart is no running text",
    "OSD Staff.\n\nSubpart F—OSD Vehicles",
    ["abbreviation-not-explained OSD"],
  ],
  ["a sentence that begins with a part is no heading", "Part 2 of the OSD plan.", ["abbreviation-not-explained OSD"]],
  ["the sets of a message", "MSGID/OSD/SEP//\n\nRMKS/1. The OSD plan.", ["abbreviation-not-explained OSD"]],
  ["the address lines of a message", "FM OSD WASHINGTON DC\nTO USMC\nINFO OSD\nBT", []],
  ["a citation needs no explanation", "See 40 CFR Parts 1500-1508, AR 200-2, OPNAVINST 5100.12 and P.L. 112-81.", []],
  [
    "a citation before the explanation",
    "See 40 CFR 1506. The Code of Federal Regulations (CFR) says so. The CFR is long.",
    [],
  ],
  ["a number behind an abbreviation is no citation", "The USMC 7 days ago.", ["abbreviation-not-explained USMC"]],
  ["nor is a measure", "The USMC 10.5 km away.", ["abbreviation-not-explained USMC"]],
  ["a series with one comma more", "Research, development, test, and evaluation (RDT&E). RDT&E.", []],
  ["the nation with dots", "The U.S. Marine Corps (USMC) landed. The USMC left.", []],
  [
    "brackets of the glossary written as words",
    "The Assistant Secretary of Defense for Health Affairs (ASD(HA)). ASD(HA).",
    [],
  ],
  ["a word more than the full form", "The communications security information (COMSEC). COMSEC.", []],
  ["an abbreviation among the words", "The Department of Defense (DOD). DOD Instructions (DODIs). The DODI.", []],
  ["a remark in the glossary", "The Federal Bureau of Investigation's (FBI) agents. The FBI.", []],
  [
    "words of another phrase",
    "Health is affairs; the Assistant Secretary of Defense (ASD(HA)).",
    ["abbreviation-not-explained ASD(HA)"],
  ],
  ["a full form inside its introduction", "The Marine Corps. The Social Security number of 1935 (SSN). SSN.", []],
  [
    "a second introduction with a word more",
    "The Social Security number (SSN). SSN. The Social Security number of 1935 (SSN).",
    ["duplicate-introduction Social Security number of 1935 (SSN"],
  ],
  ["a bracket left open", "The Assistant Secretary of Defense (Health Affairs) (ASD(HA), the others. ASD(HA).", []],
  [
    "another sense with a plural possessive",
    "A Soldiers’ Sailors’ Network (SSN). The SSN.",
    ["out-of-glossary-sense Soldiers’ Sailors’ Network (SSN)"],
  ],
  ["too few of the words", "The Marine Corps (USMC).", ["abbreviation-not-explained USMC"]],
  ["an abbreviation that goes on in brackets is another", "The ASD(R&E) and the DASA(ESOH).", []],
  ["an introduction without a space", "Office of the Secretary of Defense(OSD). OSD.", []],
  [
    "another sense that shares one word",
    "A military protective order (MPO). The MPO.",
    ["out-of-glossary-sense military protective order (MPO)"],
  ],
  [
    "a sense that shares most words",
    "The hospital assistance program (HAP).",
    ["wrong-expansion hospital assistance program (HAP)"],
  ],
  [
    "a sense that is like one of several",
    "A civilian awards center (CAC). The CAC.",
    ["out-of-glossary-sense civilian awards center (CAC)"],
  ],
  ["an irregular plural", "Memoranda of understanding (MOUs). MOUs.", []],
  ["capitals are no plural", "ALERTS tracks. The alert.", []],
  ["a small letter where the full form has a word is another abbreviation", "The AoA study.", []],
  [
    "a small letter for a small word is miswritten",
    "The DoDI.",
    ["abbreviation-miswritten DoDI", "abbreviation-not-explained DoDI"],
  ],
  [
    "a sense whose words do not begin with all the letters",
    "The Centralized Police Operations Suite (COPS). COPS.",
    ["out-of-glossary-sense Centralized Police Operations Suite (COPS)"],
  ],
  [
    "a sense with a possessive",
    "The Army's Law Enforcement Reporting Tool (ALERT). ALERT.",
    ["out-of-glossary-sense Army's Law Enforcement Reporting Tool (ALERT)"],
  ],
  [
    "the title of a source",
    "The Social Security number (SSN). See “Reduction of Social Security Number (SSN) Use.” SSN.",
    [],
  ],
  [
    "two abbreviations in one bracket",
    "The Comptroller/Chief Financial Officer, Department of Defense (USD(C)/CFO). CFO.",
    [],
  ],
  [
    "the first of two abbreviations in one bracket",
    "The Office of the Secretary of Defense/Chief Financial Officer (OSD/CFO). OSD and CFO.",
    [],
  ],
  [
    "the second of them in another sense",
    "The Provost Marshal Office/Directorate of Emergency Services (PMO/DES). The DES.",
    ["out-of-glossary-sense Directorate of Emergency Services (PMO/DES)"],
  ],
  [
    "the title of a publication",
    "Controlled unclassified information (CUI). CUI. See Special Publication 800-171, Protecting Controlled Unclassified Information in Nonfederal Systems.",
    [],
  ],
  ["two abbreviations in a bracket after neither", "The heads (USD(C)/CFO).", ["abbreviation-not-explained CFO"]],
  [
    "a longer name of its own",
    "An integrated process team (IPT) and an IPT and the overarching integrated process team (OIPT).",
    [],
  ],
  ["words that are no abbreviations", "An environment. E-mail and E-mail, FIPS PUB 199, the STARS AND STRIPES.", []],
  ["its acronym in quotes", "The “Originating Agency's Determination Required” or its acronym “OADR,” and OADR.", []],
]

test.each(cases)("%s", (_, text, findings) => {
  expect(codes(text)).toEqual(findings)
})

test("an expansion that shares only its last word is charged where the task names the concept, and else advice", () => {
  const text = "A homeowner aid program (HAP)."
  const severities = (required: readonly string[]) =>
    assess(matcher, text, { required }).findings.flatMap(({ code, severity }) =>
      code === "wrong-expansion" ? [severity] : [],
    )
  expect(severities([])).toEqual(["info"])
  expect(severities(["HAP"])).toEqual(["minor"])
  expect(assess(matcher, text).adherence).toMatchObject({ counts: { firstUse: 0, notExplained: 0 } })
})

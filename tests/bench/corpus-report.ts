import { parseArgs } from "node:util"
import { assess, compile } from "@readback/glossary"
import { parseGlossary } from "@readback/glossary/formats"
import { hasCorpus, readAbbreviations, readCorpus, sharedDataFolder } from "./corpus/documents.ts"
import { judgedLines, placeOfFinding, placeOfHit, sampleByKind, type Place } from "./corpus/judged-lines.ts"
import { addTo, type Tally, tallyReport } from "./corpus/tally.ts"

/**
 * What the engine finds in public DoD text with the abbreviations of JP 1-02: hits, quarantine, senses and findings per
 * text. Run: node tests/bench/corpus-report.ts [--sample N] [--hits N] [--seed S] [--code X] [--list FILE]; --sample
 * prints N findings of each code to judge by eye, --hits N hits without a finding, --code all findings of one code,
 * --list takes another list of shared/data/glossary.
 */
const { values: options } = parseArgs({
  options: {
    sample: { type: "string" },
    hits: { type: "string" },
    seed: { type: "string", default: "1" },
    code: { type: "string" },
    list: { type: "string", default: "dod-jp1-02-acronyms.csv" },
  },
})
const print = (line = ""): void => void process.stdout.write(`${line}\n`)

if (!hasCorpus()) {
  print(`There is no public test data at ${sharedDataFolder}. Put it beside the repository and run again.`)
  process.exit(1)
}

const { concepts } = parseGlossary(readAbbreviations(options.list), { fileName: options.list })
const matcher = compile({ glossaryId: "list", number: 1, title: options.list, language: "en", hash: "", concepts })
const quarantine: Tally = new Map()
for (const { reason, effect } of matcher.quarantined) addTo(quarantine, `quarantined: ${reason}, ${effect}`)

const tallies = new Map<string, Tally>()
const total: Tally = new Map()
const findings: Place[] = []
const hits: Place[] = []
let seconds = 0
let characters = 0
for (const document of readCorpus()) {
  const { text, source } = document
  assess(matcher, text) // warms up
  const begin = performance.now()
  const report = assess(matcher, text)
  seconds += (performance.now() - begin) / 1000
  characters += text.length
  const own = tallies.get(source) ?? new Map<string, number>()
  tallies.set(source, own)
  for (const tally of [own, total]) tallyReport(tally, text, report)
  findings.push(...report.findings.map((finding) => placeOfFinding(document, finding)))
  const open = new Set(report.unscored)
  for (const match of report.matches) {
    const isReported = report.findings.some(({ start, end }) => start < match.end && end > match.start)
    if (!isReported) hits.push(placeOfHit(document, match, !open.has(match)))
  }
}

const seed = Number(options.seed)
if (options.code !== undefined) {
  const own = findings.filter(({ kind }) => kind === options.code)
  for (const line of judgedLines(own)) print(line)
} else if (options.sample !== undefined) {
  for (const line of judgedLines(sampleByKind(findings, Number(options.sample), seed))) print(line)
} else if (options.hits !== undefined) {
  const unreported = hits.map((hit) => ({ ...hit, kind: "hit", remark: `${hit.kind}: ${hit.remark}` }))
  for (const line of judgedLines(sampleByKind(unreported, Number(options.hits), seed))) print(line)
} else {
  print(`${options.list}: ${concepts.length} concepts, ${concepts.flatMap(({ terms }) => terms).length} terms`)
  for (const [name, count] of quarantine) print(`${String(count).padStart(8)}  ${name}`)
  for (const [source, tally] of [...tallies, ["all texts", total] as const]) {
    print(`\n${source}`)
    for (const name of [...tally.keys()].sort()) print(`${String(tally.get(name)).padStart(8)}  ${name}`)
  }
  print(`\n${(characters / 1e6 / seconds).toFixed(1)} million characters a second, full report`)
}

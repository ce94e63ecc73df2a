import { assess, compile, loadMatcher, type Matcher, toBuffer } from "@readback/glossary"
import { runCAutomaton } from "./matching/c-automaton.ts"
import { bareConcepts, fullConcepts, makeMaterial, type Material } from "./matching/material.ts"
import { type Finder, peers } from "./matching/peers.ts"

/**
 * How fast terms are found, as ratios against npm packages, one RegExp and a C automaton in the same run; what all find is
 * equal before anyone is timed. Run: node tests/bench/matching.ts [sizes]
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 50_000]
const CHARACTERS = 1 << 20
const DOCUMENT = 4_000
const ROUNDS = 5
const RUNS_PER_TURN = 4
const seed = 7

const releaseOf = (concepts: ReturnType<typeof bareConcepts>) => ({
  glossaryId: "bench",
  number: 1,
  title: "Bench",
  language: "en",
  hash: "",
  concepts,
})

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/**
 * Best of some rounds in which all take turns, so that a busy moment of the machine hits nobody alone; a turn is a few runs,
 * so that nobody is measured in the caches that another one left.
 */
function bestOf(contenders: ReadonlyMap<string, () => unknown>, rounds: number): ReadonlyMap<string, number> {
  const best = new Map<string, number>()
  for (let round = 0; round < rounds; round += 1)
    for (const [name, work] of contenders)
      for (let run = 0; run < RUNS_PER_TURN; run += 1)
        best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, timed(work)))
  return best
}

const documentsOf = (text: string): readonly string[] => {
  const documents: string[] = []
  for (let at = 0; at < text.length; at += DOCUMENT) documents.push(text.slice(at, at + DOCUMENT))
  return documents
}

const expectEqual = (name: string, found: readonly unknown[], expected: readonly unknown[]): void => {
  const at = expected.findIndex((value, index) => value !== found[index])
  if (at >= 0 || found.length !== expected.length)
    throw new Error(
      `${name} finds ${found.length}, not ${expected.length}; first difference at ${at}: ${String(found[at])}`,
    )
}

const megabytes = (ms: number, text: string): number => text.length / 1e3 / ms

interface Row {
  readonly name: string
  readonly mbPerSecond: number
}

/** Bare span finding of everyone on one text. */
function bareSpans({ terms, text }: Material, matcher: Matcher): { rows: readonly Row[]; fastestPackage: Row } {
  const taking = peers.filter(({ mostTerms = Number.POSITIVE_INFINITY }) => terms.length <= mostTerms)
  const built = taking.map((peer) => ({ ...peer, run: peer.build(terms) }))
  const expected = built[0]?.run(text) ?? []
  const names = expected.flatMap((start, index) =>
    index % 2 === 0 ? text.slice(Number(start), Number(expected[index + 1])).toLowerCase() : [],
  )
  for (const { name, run } of built) {
    const found = run(text)
    expectEqual(name, found, typeof found[0] === "string" ? names : expected)
  }
  expectEqual("readback", [...matcher.spans(text)], expected)
  const c = runCAutomaton(terms, text, ROUNDS)
  if (c !== undefined) expectEqual("C automaton", c.spans, expected)
  const contenders = new Map<string, () => unknown>([
    ["readback", () => matcher.spans(text)],
    ...built.map(({ name, run }: Finder & { run: (text: string) => unknown }) => [name, () => run(text)] as const),
  ])
  const best = bestOf(contenders, ROUNDS)
  const rows = [...best].map(([name, ms]) => ({ name, mbPerSecond: megabytes(ms, text) }))
  if (c !== undefined) rows.push({ name: "C Aho-Corasick DFA", mbPerSecond: megabytes(c.ms, text) })
  const packages = rows.filter(({ name }) => taking.some((peer) => peer.name === name && peer.isPackage))
  return { rows, fastestPackage: packages.reduce((a, b) => (b.mbPerSecond > a.mbPerSecond ? b : a)) }
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0

for (const size of sizes) {
  const material = makeMaterial(size, CHARACTERS, seed)
  const { terms, text } = material
  const bare = compile(releaseOf(bareConcepts(terms)))
  const { rows, fastestPackage } = bareSpans(material, bare)
  const ours = rows.find(({ name }) => name === "readback")?.mbPerSecond ?? 0

  const release = releaseOf(fullConcepts(terms))
  let compileMs = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round += 1)
    compileMs = Math.min(
      compileMs,
      timed(() => compile(release)),
    )
  const compiled = compile(release)
  const buffer = toBuffer(compiled.compiled)
  const loadMs = Math.min(...Array.from({ length: 5 }, () => timed(() => loadMatcher(buffer))))
  const matcher = loadMatcher(buffer)
  const documents = documentsOf(text)
  for (const document of documents.slice(0, 20))
    expectEqual("loaded", [JSON.stringify(assess(matcher, document))], [JSON.stringify(assess(compiled, document))])
  let findings = 0
  const report = bestOf(
    new Map([
      ["report", () => (findings = documents.reduce((sum, one) => sum + assess(matcher, one).findings.length, 0))],
    ]),
    4 * ROUNDS,
  )
  const reportSpeed = megabytes(report.get("report") ?? 0, text)
  const rewrites = Array.from({ length: 500 }, (_, index) => text.slice(index * 2_000, (index + 1) * 2_000))
  const typing = rewrites.map((rewrite) => timed(() => assess(matcher, rewrite)))

  say(`\n${size.toLocaleString("en")} terms, ${(text.length / 1e6).toFixed(2)} MB`)
  for (const { name, mbPerSecond } of rows)
    say(
      `  ${name.padEnd(32)} ${mbPerSecond.toFixed(1).padStart(8)} MB/s  readback is ${(ours / mbPerSecond).toFixed(1)} times as fast`,
    )
  say(
    `  full report (${findings} findings)`.padEnd(35) +
      `${reportSpeed.toFixed(1).padStart(8)} MB/s  ${(reportSpeed / fastestPackage.mbPerSecond).toFixed(2)} of ${fastestPackage.name}'s bare spans`,
  )
  say(
    `  compile ${compileMs.toFixed(0)} ms, artifact ${(buffer.byteLength / 1e6).toFixed(2)} MB, load ${loadMs.toFixed(2)} ms`,
  )
  say(
    `  2 KB rewrite, every rule: median ${percentile(typing, 0.5).toFixed(2)} ms, p99 ${percentile(typing, 0.99).toFixed(2)} ms`,
  )
}

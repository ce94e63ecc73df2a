import { benchmarkWords } from "./benchmark-words.ts"
import type { ReleaseFacts } from "./release-facts.ts"

/** The data statement of a release, in the sections of Bender and Friedman (2018), filled from what was measured. */
export function writeDataStatement(facts: ReleaseFacts): string {
  const { statistics, glossary, benchmarks } = facts
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} (${count})`)
      .join(", ")
  const sections: readonly (readonly [string, string])[] = [
    [
      "Curation rationale",
      `Responses of language models to prompts of the project "${facts.project}" were compared, and rewritten where none could be sent. ` +
        `${statistics.comparisons} comparisons passed the filters named in manifest.json.` +
        (benchmarks === undefined ? "" : ` ${benchmarkWords(benchmarks)}`),
    ],
    ["Language variety", list(statistics.languages)],
    ["Speaker demographic", "The texts are by language models and, where a row is a rewrite, by the labelers."],
    [
      "Annotator demographic",
      `${statistics.labelers} labelers made ${statistics.judgments} judgments. Nothing more is recorded of them here.`,
    ],
    [
      "Speech situation",
      `Written between ${statistics.from ?? "unknown"} and ${statistics.to ?? "unknown"}; median active time on a comparison ${statistics.medianActiveSeconds ?? "unknown"} seconds.`,
    ],
    [
      "Text characteristics",
      `Domains: ${list(statistics.domains)}. Markings: ${list(statistics.markings)}. ` +
        `Words of the chosen side: ${statistics.words.chosen}, of the rejected one: ${statistics.words.rejected}, mean.` +
        (glossary === null ? "" : ` Terms by release ${glossary.release} of the glossary.`),
    ],
    ["Provenance", `Snapshot ${facts.snapshot}, all judgments until ${facts.until}. Checksums are in SHA256SUMS.`],
  ]
  return `# Data statement: ${facts.name}\n\n${sections.map(([title, text]) => `## ${title}\n\n${text}\n`).join("\n")}`
}

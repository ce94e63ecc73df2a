import type { BenchmarkCheck, ReleaseFacts } from "./release-facts.ts"

const THOUSANDS = [1e3, 1e4, 1e5, 1e6, 1e7] as const
const SIZES = ["n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "n>10M"] as const

/** The README.md of a release: a dataset card as the Hugging Face Hub reads it, with one configuration for each target. */
export function writeDatasetCard(facts: ReleaseFacts): string {
  return `---\n${frontMatter(facts).join("\n")}\n---\n\n${sections(facts).join("\n\n")}\n`
}

function frontMatter({ name, statistics, targets }: ReleaseFacts): readonly string[] {
  const rows = Math.max(...targets.map(({ counts }) => counts["rows"] ?? 0))
  const languages = Object.keys(statistics.languages).filter((language) => /^[a-z]{2,3}$/.test(language))
  return [
    ...(languages.length === 0 ? [] : ["language:", ...languages.map((language) => `- ${language}`)]),
    "license: other",
    "license_name: as-marked",
    "tags:",
    "- preference",
    "- human-feedback",
    "annotations_creators:",
    "- expert-generated",
    `pretty_name: ${JSON.stringify(name)}`,
    "size_categories:",
    `- ${SIZES[THOUSANDS.filter((size) => rows >= size).length] ?? SIZES[0]}`,
    "task_categories:",
    "- text-generation",
    "configs:",
    ...targets.flatMap(({ target, files }, at) => configuration(target, files, at === 0)),
  ]
}

function configuration(
  target: string,
  files: ReleaseFacts["targets"][number]["files"],
  isFirst: boolean,
): readonly string[] {
  // One format is enough for a loader, and both together would be every row twice.
  const endings = files.some(({ name }) => name.endsWith(".parquet")) ? ".parquet" : ".jsonl"
  const data = files.filter(({ name }) => name.endsWith(endings) && !name.endsWith(".meta.jsonl"))
  if (data.length === 0) return []
  return [
    `- config_name: ${target}`,
    ...(isFirst ? ["  default: true"] : []),
    "  data_files:",
    ...data.flatMap(({ name }) => [`  - split: ${splitOf(name)}`, `    path: ${name}`]),
  ]
}

const splitOf = (file: string): string => /\.(train|validation|test)\.\w+$/.exec(file)?.[1] ?? "train"

function sections(facts: ReleaseFacts): readonly string[] {
  const { name, project, description, statistics, targets, leftOut, canary, glossary, splits, benchmarks } = facts
  const { rawAgreement, alpha } = statistics
  const counts = Object.entries(leftOut)
  return [
    `# ${name}`,
    `Preferences and rewrites from the project "${project}", with every judgment until ${facts.until}. ${description}`.trim(),
    `Highest marking: ${facts.ceiling}. Snapshot: \`${facts.snapshot}\`.${canary === undefined ? "" : ` Canary: \`${canary}\`.`}`,
    glossary === null
      ? "The project has no glossary, so that no text is scored."
      : `Terms are those of glossary release ${glossary.release}, profile ${glossary.profile}, engine ${glossary.engine}.`,
    "## Files",
    table(
      ["File", "Rows", "Bytes", "SHA-256"],
      targets.flatMap(({ files }) =>
        files.map((file) => [file.name, String(file.rows ?? ""), String(file.bytes), file.sha256]),
      ),
    ),
    "## What is left out",
    counts.length === 0
      ? "No comparison was left out before the targets."
      : table(
          ["Reason", "Comparisons"],
          counts.map(([reason, count]) => [reason, String(count)]),
        ),
    ...targets.map(
      ({ target, counts: { rows = 0, ...others } }) =>
        `\`${target}\`: ${rows} rows; ${Object.entries(others)
          .map(([reason, count]) => `${reason} ${count}`)
          .join(", ")}.`,
    ),
    ...(benchmarks === undefined ? [] : benchmarkSection(benchmarks)),
    "## Measured",
    table(
      ["Figure", "Value", "95 % interval"],
      [
        ["Comparisons", String(statistics.comparisons), ""],
        ["Judgments", String(statistics.judgments), ""],
        ["Labelers", String(statistics.labelers), ""],
        ["Judgments of a comparison, mean", String(statistics.annotationsPerItem.mean), ""],
        [`Same winner, of ${rawAgreement.twos} twos of judgments`, shown(rawAgreement.value), between(rawAgreement)],
        [`Krippendorff alpha, nominal (sample of ${alpha.sample})`, shown(alpha.nominal.value), between(alpha.nominal)],
        [`Krippendorff alpha, ordinal (sample of ${alpha.sample})`, shown(alpha.ordinal.value), between(alpha.ordinal)],
        ["Chosen side shown first", shown(statistics.chosenShownFirst.value), between(statistics.chosenShownFirst)],
        ["Median active time, seconds", shown(statistics.medianActiveSeconds), ""],
        ["Words, chosen / rejected", `${statistics.words.chosen} / ${statistics.words.rejected}`, ""],
        [
          "Adherence, chosen / rejected",
          `${shown(statistics.adherence.chosen)} / ${shown(statistics.adherence.rejected)}`,
          "",
        ],
        ["Suggested label_smoothing", shown(statistics.labelSmoothing), ""],
      ],
    ),
    splits.groups === 0
      ? "The rows are not divided into parts."
      : `${splits.prompts} prompts fall into ${splits.groups} groups of near-duplicates; no group is in two parts.`,
  ]
}

function benchmarkSection(benchmarks: readonly BenchmarkCheck[]): readonly string[] {
  const [first] = benchmarks
  return [
    "## Benchmarks",
    `Every prompt was compared with those of the benchmarks below. What overlaps equals one of them, resembles one (estimated Jaccard similarity of ${first?.threshold} or more), or is a near-duplicate of a prompt that does. Its comparisons are ${first?.policy === "report" ? "kept and counted" : "left out"}.`,
    table(
      ["Benchmark", "Prompts", "Overlapping prompts", "Their comparisons", "Their rows in the files", "SHA-256"],
      benchmarks.map(({ name, prompts, hash, overlap }) => [
        name,
        String(prompts),
        String(overlap.prompts),
        String(overlap.comparisons),
        String(overlap.rows),
        hash,
      ]),
    ),
  ]
}

const shown = (value: number | null): string => (value === null ? "not measured" : String(value))
const between = ({ low, high }: { readonly low: number | null; readonly high: number | null }): string =>
  low === null || high === null ? "" : `${low} to ${high}`

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n")
}

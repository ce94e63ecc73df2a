import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** One document of the public corpus: `source` is the file it stands in, `name` what its readers call it. */
export interface CorpusDocument {
  readonly source: string
  readonly name: string
  readonly text: string
}

/** Where the public test data lies: beside the repository. */
export const sharedDataFolder: string = join(import.meta.dirname, "../../../../shared/data")

const read = (path: string): string => readFileSync(join(sharedDataFolder, path), "utf8")

/** A regulation is read part by part: each part of the Code of Federal Regulations explains its abbreviations itself. */
const splitAt = (source: string, boundary: RegExp): readonly CorpusDocument[] =>
  read(`text/${source}`)
    .split(boundary)
    .filter((text) => text.trim() !== "")
    .map((text) => ({ source, name: text.trimStart().split("\n", 1)[0]?.slice(0, 40) ?? "", text }))

/** A line holds the directive and one sentence of it; the sentences of a directive, in the order of the file, are one document. */
function sentenceGroups(source: string): readonly CorpusDocument[] {
  const lines = read(`text/${source}`).split("\n").filter(Boolean)
  const groups = Map.groupBy(lines, (line) => line.slice(0, line.indexOf("\t")))
  return [...groups].map(([name, own]) => ({
    source,
    name,
    text: own.map((line) => line.slice(line.indexOf("\t") + 1)).join("\n"),
  }))
}

/** Whether the public test data is there. */
export const hasCorpus = (): boolean => existsSync(join(sharedDataFolder, "text"))

/** All documents of the public corpus, file by file. */
export const readCorpus = (): readonly CorpusDocument[] => [
  ...splitAt("32cfr-chV-army.txt", /^(?=PART \d)/m),
  ...splitAt("32cfr-chXX-isoo-marking-and-cui.txt", /^(?=PART \d)/m),
  ...sentenceGroups("dod-directive-sentences.tsv"),
  ...splitAt("dodi-sample-3.txt", /^(?=### )/m),
  ...splitAt("navadmin-215-16.txt", /(?!)/),
]

/** A list of abbreviations of the public test data, as the file has it. */
export const readAbbreviations = (file: string): Uint8Array => readFileSync(join(sharedDataFolder, "glossary", file))

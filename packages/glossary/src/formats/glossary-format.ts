/** A format that glossaries are written in; JSON, TBX and our own CSV are read again without loss of what they can say. */
export type GlossaryFormat =
  | "csv"
  | "json"
  | "tbx-dca"
  | "tbx-dct"
  | "tbx-v2"
  | "skos-csv"
  | "multiterm-csv"
  | "memoq-csv"
  | "google-csv"
  | "deepl-csv"

/** The formats that glossaries are written in, with what to call them and the file ending and media type of each. */
export const glossaryFormats: readonly {
  readonly name: GlossaryFormat
  readonly title: string
  readonly extension: string
  readonly mediaType: string
}[] = [
  { name: "csv", title: "CSV, one term per row", extension: ".csv", mediaType: "text/csv; charset=utf-8" },
  { name: "json", title: "JSON, everything", extension: ".json", mediaType: "application/json" },
  { name: "tbx-dca", title: "TBX-Basic (ISO 30042:2019), style DCA", extension: ".tbx", mediaType: "application/xml" },
  { name: "tbx-dct", title: "TBX-Basic (ISO 30042:2019), style DCT", extension: ".tbx", mediaType: "application/xml" },
  { name: "tbx-v2", title: "TBX-Basic of 2008 (martif)", extension: ".tbx", mediaType: "application/xml" },
  { name: "skos-csv", title: "CSV with SKOS labels", extension: ".csv", mediaType: "text/csv; charset=utf-8" },
  { name: "multiterm-csv", title: "CSV for MultiTerm", extension: ".csv", mediaType: "text/csv; charset=utf-8" },
  { name: "memoq-csv", title: "CSV for memoQ", extension: ".csv", mediaType: "text/csv; charset=utf-8" },
  { name: "google-csv", title: "CSV for Google Translation", extension: ".csv", mediaType: "text/csv; charset=utf-8" },
  { name: "deepl-csv", title: "CSV for DeepL", extension: ".csv", mediaType: "text/csv; charset=utf-8" },
]

/** The endings of the files that `parseGlossary` reads; what a file holds decides, not its name. */
export const glossaryFileEndings: readonly string[] = [".csv", ".tsv", ".txt", ".json", ".tbx", ".xml"]

import { glossaryFormats, type GlossaryFormat } from "@readback/glossary/formats"

/** What a release is downloaded as: a format of glossary files, or a Vale style as a ZIP archive. */
type ReleaseFormat = GlossaryFormat | "vale"

/** How the name of a file of each format ends; no two are alike, so that all of a release fit in one folder. */
const endings: Readonly<Record<ReleaseFormat, string>> = {
  csv: ".csv",
  json: ".json",
  "tbx-dca": ".tbx",
  "tbx-dct": ".dct.tbx",
  "tbx-v2": ".2008.tbx",
  "skos-csv": ".skos.csv",
  "multiterm-csv": ".multiterm.csv",
  "memoq-csv": ".memoq.csv",
  "google-csv": ".google.csv",
  "deepl-csv": ".deepl.csv",
  vale: ".vale.zip",
}

/** Every format of a download, with the ending and the media type of its file. */
export const releaseFormats = [...glossaryFormats, { name: "vale" as const, mediaType: "application/zip" }].map(
  ({ name, mediaType }) => ({ name, mediaType, ending: endings[name] }),
)

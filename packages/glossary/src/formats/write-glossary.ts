import type { Concept } from "../model/concept.ts"
import type { GlossaryFormat } from "./glossary-format.ts"
import type { GlossaryMeta } from "./glossary-meta.ts"
import { writeJson } from "./json/write-json.ts"
import { writeTbx } from "./tbx/write-tbx.ts"
import { writeGlossaryCsv } from "./write-glossary-csv.ts"
import { writeDeeplCsv, writeGoogleCsv, writeMemoqCsv, writeMultitermCsv } from "./write-tool-csv.ts"
import { writeSkosCsv } from "./write-skos-csv.ts"

/** Writes a glossary in the format, piece by piece, as text that is to be encoded as UTF-8. */
export function writeGlossary(
  concepts: readonly Concept[],
  format: GlossaryFormat,
  meta: GlossaryMeta = {},
): Iterable<string> {
  switch (format) {
    case "csv":
      return [writeGlossaryCsv(concepts, meta.language === undefined ? {} : { defaultLanguage: meta.language })]
    case "json":
      return writeJson(concepts, meta)
    case "tbx-dca":
      return writeTbx(concepts, "dca", meta)
    case "tbx-dct":
      return writeTbx(concepts, "dct", meta)
    case "tbx-v2":
      return writeTbx(concepts, "v2", meta)
    case "skos-csv":
      return writeSkosCsv(concepts)
    case "multiterm-csv":
      return writeMultitermCsv(concepts, meta.language ?? "en")
    case "memoq-csv":
      return writeMemoqCsv(concepts, meta.language ?? "en")
    case "google-csv":
      return writeGoogleCsv(concepts, meta.language ?? "en")
    case "deepl-csv":
      return writeDeeplCsv(concepts, meta.language ?? "en")
  }
}

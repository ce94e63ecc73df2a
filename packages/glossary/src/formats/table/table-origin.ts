import type { Header } from "../header.ts"
import { languageOf } from "./language-of.ts"

/** Where a table seems to come from: our own, a known kind of list, or another tool. */
export type TableOrigin =
  | "readback"
  | "acronym-list"
  | "memoq"
  | "multiterm"
  | "skos"
  | "deepl"
  | "google"
  | "term-list"
  | "term-table"
  | "unknown"

const isCode = (heading: string): boolean =>
  /^[a-z]{2}([-_][a-z]{2})?$/i.test(heading) && languageOf(heading) !== undefined

/** Tells the tool by headings that only it writes; `unknown` where the table cannot be read as it is. */
export function tableOrigin(header: Header, headings: readonly string[]): TableOrigin {
  if (header.issues.some(({ severity }) => severity === "error")) return "unknown"
  if (header.table === undefined) return header.layout === "readback" ? "readback" : "acronym-list"
  if (header.isData === true) return "deepl"
  const names = new Set(headings.map((heading) => heading.trim().toLowerCase().replaceAll("_", " ")))
  if (names.has("entry id") || names.has("term info")) return "memoq"
  if (names.has("entry number")) return "multiterm"
  if (names.has("preflabel")) return "skos"
  if (headings.filter((heading) => isCode(heading.trim())).length > 1) return "google"
  return header.layout === "term-list" ? "term-list" : "term-table"
}

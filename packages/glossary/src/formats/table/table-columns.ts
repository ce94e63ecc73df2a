import { languageOf } from "./language-of.ts"
import type { TableColumn, TableRole } from "./table-column.ts"

/** Headings of SKOS tables, memoQ, MultiTerm, DeepL, Google and plain lists, without capitals, blanks and marks. */
const roles: Readonly<Record<string, TableRole>> = {
  iri: "conceptId",
  uri: "conceptId",
  id: "conceptId",
  conceptid: "conceptId",
  entryid: "conceptId",
  entrynumber: "conceptId",
  term: "term",
  preflabel: "term",
  preferredterm: "term",
  altlabel: "alternatives",
  altlabels: "alternatives",
  synonym: "alternatives",
  synonyms: "alternatives",
  acronyms: "acronyms",
  hiddenlabel: "hidden",
  hiddenlabels: "hidden",
  definition: "definition",
  meaning: "definition",
  description: "definition",
  definitionsource: "definitionSource",
  subject: "subjectFields",
  subjectfield: "subjectFields",
  subjectfields: "subjectFields",
  domain: "subjectFields",
  module: "subjectFields",
  entrysubject: "subjectFields",
  entrydomain: "subjectFields",
  note: "note",
  notes: "note",
  comment: "note",
  entrynote: "note",
  correctusage: "note",
  typicalerrors: "note",
  plainenglish: "note",
  status: "status",
  termstatus: "status",
  usagestatus: "status",
  pos: "partOfSpeech",
  partofspeech: "partOfSpeech",
  context: "context",
  example: "context",
  termexample: "context",
  terminfo: "termInfo",
  forbidden: "forbidden",
  kind: "ignored",
  entryclientid: "ignored",
  entryprojectid: "ignored",
  entrycreated: "ignored",
  entrycreator: "ignored",
  entrylastmodified: "ignored",
  entrymodifier: "ignored",
}

const plainNotes: ReadonlySet<string> = new Set(["note", "notes", "comment", "entrynote"])

const keyOf = (heading: string): string => heading.toLowerCase().replace(/[^a-z]/g, "")

const described = /^(.+?)[_ ]def(?:inition)?$/i

/** What the column with this heading holds; undefined where it is not known. */
export function columnNamed(heading: string): TableColumn | undefined {
  const key = keyOf(heading)
  const role = Object.hasOwn(roles, key) ? roles[key] : undefined
  if (role === "note" && !plainNotes.has(key)) return { role, label: heading.replaceAll("_", " ") }
  if (role !== undefined) return { role }
  const definition = described.exec(heading)?.[1]
  const language = languageOf(definition ?? heading)
  if (language === undefined) return undefined
  return { role: definition === undefined ? "term" : "definition", language }
}

const isTag = (cell: string): boolean => /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})?$/.test(cell)

/** The columns of a row without headings, `source,target,en,de`, which DeepL takes; undefined where it is none. */
export const deeplColumns = (cells: readonly string[]): readonly TableColumn[] | undefined =>
  cells.length === 4 && languageOf(cells[2] ?? "") !== undefined && isTag(cells[2] ?? "") && isTag(cells[3] ?? "")
    ? [{ role: "term" }, { role: "term" }, { role: "termLanguage" }, { role: "termLanguage" }]
    : undefined

/** The columns that the headings name where they make a glossary: a term and something about it, or terms in two languages. */
export function tableColumns(headings: readonly string[]): readonly (TableColumn | undefined)[] | undefined {
  const columns = headings.map(columnNamed)
  const countOf = (wanted: (column: TableColumn) => boolean): number =>
    columns.filter((column) => column !== undefined && wanted(column)).length
  const terms = countOf(({ role }) => role === "term")
  const languages = new Set(columns.flatMap((column) => (column?.role === "term" ? [column.language ?? ""] : [])))
  const others = countOf(({ role }) => role !== "term" && role !== "ignored")
  return languages.size > 1 || (terms > 0 && others > 0) ? columns : undefined
}

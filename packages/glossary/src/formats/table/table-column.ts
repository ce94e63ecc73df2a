/**
 * What a column of a glossary table holds. A `term` stands for the concept in its language, the first of them preferred;
 * `alternatives`, `acronyms` and `hidden` are lists; `status`, `partOfSpeech`, `context`, `termInfo` and `forbidden` speak of
 * the last term before them.
 */
export type TableRole =
  | "conceptId"
  | "term"
  | "termLanguage"
  | "alternatives"
  | "acronyms"
  | "hidden"
  | "definition"
  | "definitionSource"
  | "subjectFields"
  | "note"
  | "status"
  | "partOfSpeech"
  | "context"
  | "termInfo"
  | "forbidden"
  | "ignored"

/** A column of a table that is not our own. */
export interface TableColumn {
  readonly role: TableRole
  /** BCP 47; absent means the language of the glossary. */
  readonly language?: string
  /** What to put before a note, so that notes from several columns stay apart. */
  readonly label?: string
}

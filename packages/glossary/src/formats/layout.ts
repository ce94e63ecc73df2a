/**
 * How a file arranges its glossary: our own table, a list of abbreviations, other tables, the styles of TBX, or JSON;
 * `unknown` where nothing could be made of it.
 */
export type Layout =
  | "readback"
  | "acronym-list"
  | "term-list"
  | "term-table"
  | "tbx-dca"
  | "tbx-dct"
  | "tbx-v2"
  | "tbx-min"
  | "json"
  | "unknown"

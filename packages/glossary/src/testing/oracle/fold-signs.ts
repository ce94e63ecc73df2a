/** Signs between words as they are compared: no hidden characters, one kind of hyphen, apostrophe, quotation mark and space. */
export const foldSigns = (signs: string): string =>
  signs
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "")
    .replace(/[\u2010-\u2013]/gu, "-")
    .replace(/[\u2018\u2019\u02BC]/gu, "'")
    .replace(/[\u201C\u201D]/gu, '"')
    .replace(/\s+/gu, " ")

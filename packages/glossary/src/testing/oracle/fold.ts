/** The letters of a word without capitals and diacritics (U+0300 to U+036F), one code point after the other. */
export const fold = (word: string): string =>
  Array.from(word.normalize("NFD"), (letter) => letter.toLowerCase())
    .join("")
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")

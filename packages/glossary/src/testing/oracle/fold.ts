/** The letters of a word without capitals and diacritics, one code point after the other. */
export const fold = (word: string): string =>
  Array.from(word.normalize("NFD"), (letter) => letter.toLowerCase())
    .join("")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")

const plain = /^[\x20-\x7E]*$/
const diacritics = /[\u0300-\u036F]/g

/** The word without diacritics, capitals kept: "Café" is "Cafe". Its lower case is the word's folded key. */
export const skeletonOf = (clean: string): string =>
  plain.test(clean) ? clean : clean.normalize("NFD").replace(diacritics, "")

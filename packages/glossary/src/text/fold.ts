/** Code points that join or hide inside words and carry no meaning: soft hyphen, zero-width characters, BOM. */
export const droppedClass = "\\u00AD\\u200B-\\u200D\\u2060\\uFEFF"

const dropped = new RegExp(`[${droppedClass}]`, "gu")
const plain = /^[\x20-\x7E]*$/
const diacritics = /[\u0300-\u036F]/g

/** The word as meant: NFC, without soft hyphens and zero-width characters; capitals are kept. */
export const cleanForm = (surface: string): string =>
  plain.test(surface) ? surface : surface.replace(dropped, "").normalize("NFC")

/** The key under which words are looked up: lower case, without diacritics (folded per code point, in no locale). */
export function foldKey(clean: string): string {
  if (plain.test(clean)) return clean.toLowerCase()
  let key = ""
  for (const point of clean.normalize("NFD").replace(diacritics, "")) key += point.toLowerCase()
  return key
}

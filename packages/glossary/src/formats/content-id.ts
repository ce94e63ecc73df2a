import { foldKey } from "../text/fold.ts"

const slugOf = (folded: string): string =>
  folded
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)

/** FNV-1a over UTF-16 code units, 32 bits, in base 36. */
const digestOf = (text: string): string => {
  let digest = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    digest = Math.imul(digest ^ text.charCodeAt(index), 0x01000193) >>> 0
  return digest.toString(36)
}

/** A readable id that depends on nothing but the text: its words, plus a digest where they do not spell it fully. */
export function contentId(text: string): string {
  const folded = foldKey(text.normalize("NFC"))
  const slug = slugOf(folded)
  return slug.replaceAll("-", " ") === folded ? slug : `${slug}-${digestOf(folded)}`.replace(/^-/, "")
}

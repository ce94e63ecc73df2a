import { plainText } from "./plain-text.ts"

/** Whether two texts differ in nothing but Unicode form (NFC) and white space. */
export function isSameText(a: string, b: string): boolean {
  return plainText(a) === plainText(b)
}

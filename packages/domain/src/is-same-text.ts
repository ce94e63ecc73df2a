/** Whether a rewrite says the same as its original: the two texts differ in nothing but Unicode form and white space. */
export function isSameText(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize("NFC").replaceAll(/\s+/gu, " ").trim()
  return plain(a) === plain(b)
}

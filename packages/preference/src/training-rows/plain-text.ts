/** A text without what readers do not see: in NFC, each stretch of white space one space, none at its ends. */
export function plainText(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim()
}

/** The text with control characters and direction overrides made visible, so that it cannot steer a terminal. */
export const printable = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Cs}]/gu, (character) =>
    character === "\t" ? " " : "\uFFFD",
  )

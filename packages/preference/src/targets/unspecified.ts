/** What stands for a domain or language that nobody gave: formats without null need a word. */
export const UNSPECIFIED = "unspecified"

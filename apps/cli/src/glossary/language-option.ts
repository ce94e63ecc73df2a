import type { OptionSpec } from "../args/option-spec.ts"

/** The option that says what language a glossary is in where its file does not. */
export const languageOption = {
  language: { value: "TAG", about: "language of the glossary (default: what its file says, or en)" },
} as const satisfies Readonly<Record<string, OptionSpec>>

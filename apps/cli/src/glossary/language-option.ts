import type { OptionSpec } from "../args/option-spec.ts"

/** The option that says what language a glossary is in where its file does not. */
export const languageOption = {
  language: { value: "TAG", about: "language of the glossary where the file names none (default: en)" },
} as const satisfies Readonly<Record<string, OptionSpec>>

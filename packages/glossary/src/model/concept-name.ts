import type { Concept } from "./concept.ts"

/** What a concept is called: its first preferred term in the glossary's language, else its first term, else its id. */
export const conceptName = ({ id, terms }: Concept): string =>
  (terms.find(({ status, language }) => status === "preferred" && language === undefined) ?? terms[0])?.text ?? id

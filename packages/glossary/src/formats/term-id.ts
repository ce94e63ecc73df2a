/** The id of a term that brings none: its text, unique within the concept, after its language where that is foreign. */
export const termIdOf = (text: string, language: string | undefined): string =>
  language === undefined ? text : `${language}:${text}`

/** A member of a concept or a term in words: "definitionSource" is "Definition source". */
export function fieldName(field: string): string {
  const words = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll(".", ", ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

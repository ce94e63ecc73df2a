/** What an XML file may demand of memory; no real glossary comes near, and beyond them reading stops with an issue. */
export const xmlLimits = {
  depth: 50,
  attributes: 50,
  /** Characters between two tags, in a comment, a name or an attribute. */
  run: 1_000_000,
  /** Elements, and characters of text, in one entry. */
  elements: 20_000,
  text: 4_000_000,
} as const

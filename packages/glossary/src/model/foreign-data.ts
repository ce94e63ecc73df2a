/**
 * A piece of an imported file that the model has no member for, kept as it was so that it can be written back: an element
 * with its attributes (prefixes as in the file) and its content in order.
 */
export interface ForeignData {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: readonly (string | ForeignData)[]
}

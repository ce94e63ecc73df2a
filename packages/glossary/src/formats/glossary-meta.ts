/** What a written file says of its glossary; the language (BCP 47) is that of the terms without a tag, `en` if absent. */
export interface GlossaryMeta {
  readonly title?: string
  readonly language?: string
}

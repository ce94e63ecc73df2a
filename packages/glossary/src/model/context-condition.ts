/**
 * Something about the surroundings of a use: words (folded, single) within so many words before or after it, or what the
 * task says of the text. Conditions of one list are independent; each holds or does not.
 */
export type ContextCondition =
  | {
      readonly kind: "words"
      readonly mode: "any" | "all" | "none"
      readonly values: readonly string[]
      /** How many words to look at on each side. */
      readonly within: number
    }
  | { readonly kind: "domain" | "profile" | "register"; readonly values: readonly string[] }

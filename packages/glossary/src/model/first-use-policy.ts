/**
 * How a text introduces an abbreviation of a concept: `expand` at first use, `never` (everyone knows it), or
 * `always-full`, where only the full form may be written; absent means `expand`.
 */
export type FirstUsePolicy = "expand" | "never" | "always-full"

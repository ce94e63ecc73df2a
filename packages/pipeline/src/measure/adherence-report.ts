import type { MeanEstimate } from "@readback/preference"

/** How well the responses of one model keep to the glossary. */
interface ModelAdherence {
  readonly model: string
  readonly responses: number
  /** Those whose score counts: with a score, and with something in them that can be scored. */
  readonly scored: number
  /** 0 to 100, with its 95 % interval over prompts. */
  readonly mean: MeanEstimate | null
}

/** How often responses of each model broke the use of one concept. */
export interface BrokenConcept {
  readonly conceptId: string
  readonly name: string
  readonly responses: number
  /** Of 100 scored responses, in the order of the report's groups. */
  readonly per100: readonly number[]
}

/** What rewrites did to the scores of the responses that they rewrite. */
export interface RewriteGain {
  readonly rewrites: number
  readonly better: number
  readonly worse: number
  /** Points gained on average, with the 95 % interval over prompts. */
  readonly gain: MeanEstimate | null
}

/** How well responses keep to the release that the project pins; there is nothing to measure without one. */
export type AdherenceReport =
  | { readonly kind: "no-glossary" }
  | {
      readonly kind: "measured"
      readonly models: readonly ModelAdherence[]
      /** The models that have weeks and concepts of their own; the last one may be the others. */
      readonly groups: readonly string[]
      readonly weeks: readonly {
        readonly week: string
        readonly group: string
        readonly mean: number
        readonly scored: number
      }[]
      readonly concepts: readonly BrokenConcept[]
      readonly rewrites: RewriteGain
    }

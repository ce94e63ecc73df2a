import type { PreferencePair } from "../training-rows/build-preference-pairs.ts"
import type { ChosenOptions } from "./target-options.ts"

const STRONGEST = 3

/**
 * The margin of a pair under a named policy. Of the votes' mean signed strength (0 to 3): `linear` is a third of it;
 * `llama2_small` and `llama2_large` round it to a whole strength and give 1/3 or 1 for each step (Llama 2, Touvron et al.
 * 2023, section 3.2.2: a discrete function of the rating). `logit` is ln(s / (1 - s)) of the smoothed share of votes,
 * not below 0. A rewrite was given no strength: 0, or the logit of its one vote.
 */
export function marginOf({ votes }: PreferencePair, policy: ChosenOptions["margin"]): number {
  const { chosen, rejected, tie, strengthSum } = votes
  const count = chosen + rejected + tie
  const mean = count === 0 ? 0 : Math.min(STRONGEST, Math.max(0, strengthSum / count))
  switch (policy) {
    case "linear":
      return mean / STRONGEST
    case "llama2_small":
      return Math.round(mean) / STRONGEST
    case "llama2_large":
      return Math.round(mean)
    case "logit": {
      const share = (chosen + tie / 2 + 1 / 2) / (count + 1)
      return Math.max(0, Math.log(share / (1 - share)))
    }
  }
}

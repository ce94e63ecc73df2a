import { expect, test } from "vitest"
import { seededRandom } from "../numeric/seeded-random.ts"
import { type Duel, fitStrengths } from "./bradley-terry.ts"
import { fitStyle, type StyledVotes } from "./fit-style.ts"

const VOTES = 1_500

/** Judgments of four models by somebody who likes the left side (0.3) and the first feature (0.8), and not the second. */
function planted(): { readonly votes: StyledVotes; readonly duels: readonly Duel[] } {
  const random = seededRandom(3)
  const features = new Float64Array(3 * VOTES)
  const votes = {
    modelCount: 4,
    clusterCount: VOTES / 3,
    featureCount: 3,
    left: new Uint16Array(VOTES),
    right: new Uint16Array(VOTES),
    outcomes: new Int8Array(VOTES),
    clusters: Uint32Array.from({ length: VOTES }, (_, vote) => Math.floor(vote / 3)),
    features,
  }
  const duels = Array.from({ length: VOTES }, (_, vote): Duel => {
    const left = Math.floor(random() * 4)
    const right = (left + 1 + Math.floor(random() * 3)) % 4
    const style = [random() - 0.5, random() - 0.5]
    features.set([1, ...style], 3 * vote)
    const logit = (left - right) / 4 + 0.3 + 0.8 * (style[0] ?? 0)
    const outcome = random() < 0.2 ? 0 : random() < 1 / (1 + Math.exp(-logit)) ? 1 : -1
    votes.left[vote] = left
    votes.right[vote] = right
    votes.outcomes[vote] = outcome
    const won = { leftWins: outcome === 1 ? 1 : 0, rightWins: outcome === -1 ? 1 : 0, ties: outcome === 0 ? 1 : 0 }
    return { left, right, ...won, style }
  })
  return { votes, duels }
}

test("the effects are those of the general model", () => {
  const { votes, duels } = planted()
  const plain = fitStrengths(4, duels, { hasPosition: true })
  const { effects, isConverged } = fitStyle(votes, 1e-8)
  expect(isConverged).toBe(true)
  for (const [at, value] of [plain.position, ...plain.style].entries()) expect(effects[at]).toBeCloseTo(value, 4)
})

test("a judgment whose cluster is drawn twice counts twice", () => {
  const { votes } = planted()
  const all = fitStyle(votes, 0.01)
  const twice = fitStyle(votes, 0.02, { drawn: new Uint32Array(votes.clusterCount).fill(2), near: all })
  for (const [at, value] of all.effects.entries()) expect(twice.effects[at]).toBeCloseTo(value, 4)
})

import { expect, test } from "vitest"
import { seededRandom } from "../numeric/seeded-random.ts"
import { type Duel, fitStrengths } from "./bradley-terry.ts"
import { clusterDraws } from "./cluster-bootstrap.ts"
import { clusterCovariance } from "./cluster-covariance.ts"
import { collectTallies, sumTallies } from "./cluster-tallies.ts"
import { fitDavidson } from "./fit-davidson.ts"

const MODELS = 6
const PROMPTS = 300

/** Judgments of random pairs, four on each prompt, of models whose strengths are their numbers over three. */
function planted(tieShare: number) {
  const random = seededRandom(7)
  const collector = collectTallies()
  const duels = new Map<string, Duel>()
  for (let prompt = 0; prompt < PROMPTS; prompt += 1)
    for (let vote = 0; vote < 4; vote += 1) {
      const first = Math.floor(random() * MODELS)
      const second = (first + 1 + Math.floor(random() * (MODELS - 1))) % MODELS
      const isTie = random() < tieShare
      const outcome = isTie ? "tie" : random() < 1 / (1 + Math.exp((second - first) / 3)) ? "first" : "second"
      collector.add(prompt, first, second, outcome)
      const key = `${first} ${second}`
      const duel = duels.get(key) ?? { left: first, right: second, leftWins: 0, rightWins: 0, ties: 0 }
      const part = ({ first: "leftWins", second: "rightWins", tie: "ties" } as const)[outcome]
      duels.set(key, { ...duel, [part]: duel[part] + 1 })
    }
  return { tallies: collector.tallies(MODELS, PROMPTS), duels: [...duels.values()] }
}

test.each([0, 0.25])("with a share of %d ties the fit is that of the general model", (tieShare) => {
  const { tallies, duels } = planted(tieShare)
  const plain = fitStrengths(MODELS, duels)
  const fit = fitDavidson(tallies, sumTallies(tallies), { ridge: 1e-9 })
  expect(fit.isConverged).toBe(true)
  for (const [model, value] of plain.strengths.entries()) expect(fit.strengths[model]).toBeCloseTo(value, 6)
  if (tieShare === 0) expect(fit.logTie).toBe(-Infinity)
  else expect(Math.exp(fit.logTie)).toBeCloseTo(plain.tieTendency ?? 0, 6)
  const again = fitDavidson(tallies, sumTallies(tallies), { ridge: 1e-9, near: fit })
  for (const [model, value] of fit.strengths.entries()) expect(again.strengths[model]).toBeCloseTo(value, 8)
})

test("a cluster that is drawn twice counts twice, one that is not drawn never", () => {
  const collector = collectTallies()
  collector.add(0, 1, 0, "first")
  collector.add(0, 0, 1, "second")
  collector.add(1, 0, 1, "tie")
  const tallies = collector.tallies(2, 2)
  expect([...tallies.counts]).toEqual([2, 1])
  expect([...sumTallies(tallies)]).toEqual([0, 2, 1])
  expect([...sumTallies(tallies, Uint32Array.of(2, 0))]).toEqual([0, 4, 0])
})

test("the sandwich says nearly what the bootstrap says", () => {
  const { tallies } = planted(0.2)
  const fit = fitDavidson(tallies, sumTallies(tallies), { ridge: 1e-4 })
  const covariance = clusterCovariance(tallies, fit)
  const draws = Array.from(
    clusterDraws(PROMPTS, 600, 1),
    (drawn) => fitDavidson(tallies, sumTallies(tallies, drawn), { ridge: 1e-4, near: fit }).strengths,
  )
  for (let model = 0; model < MODELS; model += 1) {
    const mean = draws.reduce((sum, row) => sum + row[model]!, 0) / draws.length
    const variance = draws.reduce((sum, row) => sum + (row[model]! - mean) ** 2, 0) / (draws.length - 1)
    expect(Math.sqrt(covariance[model]![model]!) / Math.sqrt(variance)).toBeCloseTo(1, 0.7)
  }
})

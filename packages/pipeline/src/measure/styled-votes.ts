import { setImmediate } from "node:timers/promises"
import { hash32, pairValue, type StyledVotes } from "@readback/preference"
import { countJudgments, judgedStretches, modelDuels, type ProjectRow, type Reader } from "@readback/store"
import { type ResponseStyle, responseStyles } from "./response-styles.ts"

/** What may sway people beside the models, in the order of the features. */
export const EFFECTS = ["left", "words", "headings", "listItems", "boldSpans", "terms"] as const
export type EffectName = (typeof EFFECTS)[number]

/** Judgments with what differs between their sides, of prompts drawn so that about `most` judgments are left. */
export interface DrawnVotes {
  readonly votes: StyledVotes
  /** Whether there were more judgments than were looked at. */
  readonly isSample: boolean
  /** Which effects differ at all between sides. */
  readonly varying: readonly boolean[]
}

const STRETCH = 2_000
const HASHES = 0x1_0000_0000

const placeIn = (places: Map<string, number>, key: string): number => {
  const known = places.get(key) ?? places.size
  places.set(key, known)
  return known
}

/** The relative difference of two amounts, as style control in Chatbot Arena has it. */
const relative = (left: number, right: number): number => (left - right) / (left + right + 1)

/** Reads judgments that compare two models, with the style of both responses. Prompts are drawn by a hash of their id. */
export async function readStyledVotes(
  reader: Reader,
  project: Pick<ProjectRow, "id" | "releaseId" | "profile">,
  most: number,
): Promise<DrawnVotes> {
  const total = await countJudgments(reader, project.id)
  const share = total > most ? most / total : 1
  const models = new Map<string, number>()
  const prompts = new Map<string, number>()
  const rows: { left: number; right: number; outcome: number; cluster: number }[] = []
  const features: number[] = []
  for await (const stretch of judgedStretches(reader, project.id, STRETCH)) {
    const drawn = (await modelDuels(reader, stretch)).filter(({ promptId }) => hash32(promptId) < share * HASHES)
    const ids = [...new Set(drawn.flatMap(({ firstId, secondId }) => [firstId, secondId]))]
    const styles = await responseStyles(reader, project, ids)
    for (const row of drawn) {
      const value = pairValue({ ...row, strength: 1 }, row.firstId, row.secondId)
      const [one, other] = [styles.get(row.firstId), styles.get(row.secondId)]
      if (value === undefined || one === undefined || other === undefined) continue
      const sides = [
        { model: row.first ?? "", style: one, sign: 1 },
        { model: row.second ?? "", style: other, sign: -1 },
      ] as const
      const isFirstLeft = row.displayOrder.indexOf(row.firstId) < row.displayOrder.indexOf(row.secondId)
      const [left, right] = isFirstLeft ? sides : [sides[1], sides[0]]
      rows.push({
        left: placeIn(models, left.model),
        right: placeIn(models, right.model),
        outcome: left.sign * Math.sign(value),
        cluster: placeIn(prompts, row.promptId),
      })
      features.push(1, ...differencesOf(left.style, right.style))
    }
    await setImmediate()
  }
  const { standardised, varying } = standardise(features)
  return {
    votes: {
      modelCount: models.size,
      clusterCount: prompts.size,
      featureCount: EFFECTS.length,
      left: Uint16Array.from(rows, ({ left }) => left),
      right: Uint16Array.from(rows, ({ right }) => right),
      outcomes: Int8Array.from(rows, ({ outcome }) => outcome),
      clusters: Uint32Array.from(rows, ({ cluster }) => cluster),
      features: standardised,
    },
    isSample: share < 1,
    varying,
  }
}

const differencesOf = (left: ResponseStyle, right: ResponseStyle): readonly number[] =>
  EFFECTS.flatMap((name) => (name === "left" ? [] : relative(left[name], right[name])))

/** Differences in units of their standard deviation; the side of the screen stays as it is. */
function standardise(features: readonly number[]): { standardised: Float64Array; varying: readonly boolean[] } {
  const standardised = Float64Array.from(features)
  const count = features.length / EFFECTS.length
  const varying = EFFECTS.map((name, feature) => {
    if (name === "left") return count > 0
    let [sum, squares] = [0, 0]
    for (let at = feature; at < standardised.length; at += EFFECTS.length) {
      const value = standardised[at] ?? 0
      sum += value
      squares += value * value
    }
    const mean = sum / Math.max(1, count)
    const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean))
    if (deviation < 1e-9) {
      // What is the same everywhere would only be a second word for the side of the screen.
      for (let at = feature; at < standardised.length; at += EFFECTS.length) standardised[at] = 0
      return false
    }
    for (let at = feature; at < standardised.length; at += EFFECTS.length) standardised[at]! /= deviation
    return true
  })
  return { standardised, varying }
}

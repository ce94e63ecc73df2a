import { setImmediate } from "node:timers/promises"
import { type ClusterTallies, collectTallies, pairValue } from "@readback/preference"
import { judgedStretches, modelDuels, type Reader } from "@readback/store"

/** Judgments read at a time: few enough that others hardly wait. */
const STRETCH = 2_000

/** What the judgments of a project say of its models; nothing in it grows with the length of texts. */
export interface ModelDuels {
  readonly models: readonly string[]
  /** Wins and ties by prompt. */
  readonly tallies: ClusterTallies
  /** How often each model stood in a pair that was unacceptable as a whole. */
  readonly bothUnacceptable: readonly number[]
  /** Pairs of responses judged, those unacceptable as a whole among them. */
  readonly judgments: number
}

const placeIn = (places: Map<string, number>, key: string): number => {
  const known = places.get(key) ?? places.size
  places.set(key, known)
  return known
}

/** Reads the judgments that compare two named models and that count, in stretches between which others have their turn. */
export async function readModelDuels(reader: Reader, projectId: string): Promise<ModelDuels> {
  const models = new Map<string, number>()
  const prompts = new Map<string, number>()
  const bothBad: number[] = []
  const collector = collectTallies()
  let judgments = 0
  for await (const stretch of judgedStretches(reader, projectId, STRETCH)) {
    for (const row of await modelDuels(reader, stretch)) {
      const first = placeIn(models, row.first ?? "")
      const second = placeIn(models, row.second ?? "")
      judgments += 1
      const value = pairValue({ ...row, strength: 1 }, row.firstId, row.secondId)
      const cluster = placeIn(prompts, row.promptId)
      if (value !== undefined) collector.add(cluster, first, second, value > 0 ? "first" : value < 0 ? "second" : "tie")
      else for (const model of [first, second]) bothBad[model] = (bothBad[model] ?? 0) + 1
    }
    await setImmediate()
  }
  const names = [...models.keys()]
  return {
    models: names,
    tallies: collector.tallies(names.length, prompts.size),
    bothUnacceptable: names.map((_, model) => bothBad[model] ?? 0),
    judgments,
  }
}

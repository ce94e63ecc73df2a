import { clusteredMean } from "@readback/preference"
import { findAdherence, type Reader, type ScoreKey, scoresOfRewrites } from "@readback/store"
import type { RewriteGain } from "./adherence-report.ts"

const PAGE = 500

/** How many points rewrites gained over the responses that they rewrite, where both have a score that counts. */
export async function readRewriteGain(reader: Reader, key: ScoreKey): Promise<RewriteGain> {
  const gains = clusteredMean()
  let [better, worse] = [0, 0]
  const rewrites = await scoresOfRewrites(reader, key)
  for (let from = 0; from < rewrites.length; from += PAGE) {
    const page = rewrites.slice(from, from + PAGE)
    const subjectIds = [...new Set(page.map(({ baseResponseId }) => baseResponseId))]
    const before = new Map(
      (await findAdherence(reader, { ...key, subjectIds })).map(({ subjectId, result }) => [subjectId, result]),
    )
    for (const { promptId, baseResponseId, result } of page) {
      const base = before.get(baseResponseId)
      if (result.kind !== "scored" || base?.kind !== "scored") continue
      const gain = result.score - base.score
      gains.add(promptId, gain)
      if (gain > 0) better += 1
      if (gain < 0) worse += 1
    }
  }
  return { rewrites: gains.count(), better, worse, gain: gains.estimate() ?? null }
}

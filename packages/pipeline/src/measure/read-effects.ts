import { setImmediate } from "node:timers/promises"
import { clusterDraws, fitStyle, type Resampled, valueInterval } from "@readback/preference"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { type EffectName, EFFECTS, readStyledVotes } from "./styled-votes.ts"

/** How much one thing changes the odds of a response being preferred, the models held equal; null where it never differs. */
export interface Effect {
  readonly name: EffectName
  /** Factor on the odds: of standing on the left, or of one standard deviation more of the thing. */
  readonly odds: Resampled | null
}

/** What sways people beside the models. */
export interface EffectsReport {
  readonly effects: readonly Effect[]
  readonly judgments: number
  readonly prompts: number
  /** Whether the prompts were drawn from more. */
  readonly isSample: boolean
  readonly resamples: number
}

const MOST_JUDGMENTS = 20_000
const RESAMPLES = 200
const SEED = 1
const RIDGE = 0.01

/**
 * Measures what the side of the screen, length, formatting and term density do to preferences, in one Bradley-Terry fit with
 * the models; intervals resample prompts.
 */
export async function readEffects(ctx: Context, input: { projectId: string }): Promise<EffectsReport> {
  const { project } = await authorizeProject(ctx, "measure:read", input.projectId)
  const { votes, isSample, varying } = await readStyledVotes(ctx.store.read, project, MOST_JUDGMENTS)
  const judgments = votes.outcomes.length
  const found = { judgments, prompts: votes.clusterCount, isSample }
  if (judgments === 0) return { ...found, effects: EFFECTS.map((name) => ({ name, odds: null })), resamples: 0 }
  const fit = fitStyle(votes, RIDGE)
  const resamples: (readonly number[])[] = []
  for (const drawn of clusterDraws(votes.clusterCount, RESAMPLES, SEED)) {
    resamples.push(Array.from(fitStyle(votes, RIDGE, { drawn, near: fit }).effects, Math.exp))
    // Others wait for this thread, too.
    await setImmediate()
  }
  const bootstrap = { values: Array.from(fit.effects, Math.exp), resamples }
  return {
    ...found,
    effects: EFFECTS.map((name, at) => ({ name, odds: varying[at] === true ? valueInterval(bootstrap, at) : null })),
    resamples: RESAMPLES,
  }
}

import { setImmediate } from "node:timers/promises"
import { assessBoth, compile, loadMatcher, profileNamed, type Release, toBuffer } from "@readback/glossary"
import type { ImpactPlan } from "./plan-impact.ts"

/** Both states of a glossary, compiled under a profile, as bytes for other threads. */
export interface StateBytes {
  readonly before: ArrayBuffer
  readonly after: ArrayBuffer
}

/** Compiles both states once for each profile; others are served in between. */
export async function compiledStates({
  before,
  after,
  groups,
}: ImpactPlan): Promise<Readonly<Record<string, StateBytes>>> {
  const states: Record<string, StateBytes> = {}
  for (const { profile, can } of groups) {
    if (can.kind === "none") continue
    states[profile] = { before: await bytesOf(before, profile), after: await bytesOf(after, profile) }
  }
  return states
}

async function bytesOf(release: Release, profile: string): Promise<ArrayBuffer> {
  await setImmediate()
  return toBuffer(compile(release, profileNamed(profile)).compiled)
}

/** Loads both states, which another thread has compiled, to assess texts under them. */
export const loadStates = ({ before, after }: StateBytes): ReturnType<typeof assessBoth> =>
  assessBoth(loadMatcher(before), loadMatcher(after))

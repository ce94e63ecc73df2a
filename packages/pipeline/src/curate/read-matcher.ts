import { Failure } from "@readback/domain"
import { ENGINE_VERSION } from "@readback/glossary"
import type { Context } from "../context.ts"
import { requireProfile } from "../projects/require-profile.ts"
import type { MatcherBytes } from "./matcher-cache.ts"
import { visibleRelease } from "./visible-release.ts"

/**
 * A release, compiled under a profile, as bytes that `loadMatcher` takes; `tag` names just these bytes. One above the
 * person's clearance is "not found"; another engine than this program's is a conflict.
 */
export async function readMatcher(
  ctx: Context,
  input: { releaseId: string; profile: string; engine: string },
): Promise<{ readonly tag: string; readonly bytes: () => Promise<MatcherBytes> }> {
  const { releaseId, profile, engine } = input
  const { release } = await visibleRelease(ctx, releaseId)
  requireProfile(profile)
  if (engine !== ENGINE_VERSION) {
    throw new Failure("conflict", `This server scores by ${ENGINE_VERSION}, the page by ${engine}. Reload the page.`)
  }
  return {
    tag: `${release.hash}.${engine}.${profile}`,
    bytes: () => ctx.matchers.bytes(ctx.store.read, releaseId, profile),
  }
}

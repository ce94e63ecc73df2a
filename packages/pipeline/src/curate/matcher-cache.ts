import { compile, profileNamed, type Matcher, type Release } from "@readback/glossary"
import { findRelease, type Reader } from "@readback/store"

/** Releases kept ready, compiled under a profile; neither ever changes, so nothing here goes stale. */
export interface MatcherCache {
  get(reader: Reader, releaseId: string, profile: string): Promise<Matcher>
}

/** Keeps the `limit` matchers used last. */
export function createMatcherCache(limit = 8): MatcherCache {
  const compiled = new Map<string, Matcher>()
  return {
    async get(reader, releaseId, profile) {
      const key = JSON.stringify([releaseId, profile])
      const known = compiled.get(key)
      if (known !== undefined) {
        compiled.delete(key)
        compiled.set(key, known)
        return known
      }
      const matcher = compile(await loadRelease(reader, releaseId), profileNamed(profile))
      compiled.set(key, matcher)
      const oldest = compiled.keys().next().value
      if (compiled.size > limit && oldest !== undefined) compiled.delete(oldest)
      return matcher
    },
  }
}

/** A stored release in the glossary package's form; one that does not exist is a bug of the caller. */
async function loadRelease(reader: Reader, releaseId: string): Promise<Release> {
  const found = await findRelease(reader, releaseId)
  if (found === undefined) throw new Error(`Release ${releaseId} does not exist`)
  const { glossaryId, number, title, hash, concepts } = found.release
  return { glossaryId, number, title, language: found.language, hash, concepts }
}

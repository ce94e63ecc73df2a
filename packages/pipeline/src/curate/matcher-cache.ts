import { compile, type Matcher, type Release } from "@readback/glossary"
import { findRelease, type Reader } from "@readback/store"

/** Compiled releases kept ready; releases never change, so nothing here goes stale. */
export interface MatcherCache {
  get(reader: Reader, releaseId: string): Promise<Matcher>
}

/** Keeps the `limit` releases used last. */
export function createMatcherCache(limit = 8): MatcherCache {
  const compiled = new Map<string, Matcher>()
  return {
    async get(reader, releaseId) {
      const known = compiled.get(releaseId)
      if (known !== undefined) {
        compiled.delete(releaseId)
        compiled.set(releaseId, known)
        return known
      }
      const matcher = compile(await loadRelease(reader, releaseId))
      compiled.set(releaseId, matcher)
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

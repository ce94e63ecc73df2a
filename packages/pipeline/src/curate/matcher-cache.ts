import { promisify } from "node:util"
import { gzip } from "node:zlib"
import { compile, loadMatcher, type Matcher, profileNamed, type Release, toBuffer } from "@readback/glossary"
import { findRelease, type Reader } from "@readback/store"

/** A compiled release as bytes that `loadMatcher` takes, plain and compressed. */
export interface MatcherBytes {
  readonly plain: ArrayBuffer
  readonly gzip: Uint8Array<ArrayBuffer>
}

/** Releases kept ready, compiled under a profile; neither ever changes, so nothing here goes stale. */
export interface MatcherCache {
  get(reader: Reader, releaseId: string, profile: string): Promise<Matcher>
  /** The same as bytes, for another thread or for the browser. */
  bytes(reader: Reader, releaseId: string, profile: string): Promise<MatcherBytes>
}

interface Entry {
  readonly matcher: Promise<Matcher>
  bytes?: Promise<MatcherBytes>
}

const compressed = promisify(gzip)

/** Keeps the `limit` matchers used last; whoever asks while one is compiled waits for it. */
export function createMatcherCache(limit = 8): MatcherCache {
  const entries = new Map<string, Entry>()
  const entryOf = (reader: Reader, releaseId: string, profile: string): Entry => {
    const key = JSON.stringify([releaseId, profile])
    const entry = entries.get(key) ?? {
      matcher: loadRelease(reader, releaseId).then((release) => compile(release, profileNamed(profile))),
    }
    entries.delete(key)
    entries.set(key, entry)
    entry.matcher.catch(() => entries.delete(key))
    const oldest = entries.keys().next().value
    if (entries.size > limit && oldest !== undefined) entries.delete(oldest)
    return entry
  }
  return {
    get: (reader, releaseId, profile) => entryOf(reader, releaseId, profile).matcher,
    bytes: (reader, releaseId, profile) => {
      const entry = entryOf(reader, releaseId, profile)
      entry.bytes ??= entry.matcher.then(bytesOf)
      return entry.bytes
    },
  }
}

/** A cache of one matcher, which another thread has compiled. */
export function matcherFromBytes(bytes: ArrayBuffer): Pick<MatcherCache, "get"> {
  const matcher = loadMatcher(bytes)
  return { get: () => Promise.resolve(matcher) }
}

async function bytesOf(matcher: Matcher): Promise<MatcherBytes> {
  const plain = toBuffer(matcher.compiled)
  return { plain, gzip: Uint8Array.from(await compressed(new Uint8Array(plain))) }
}

/** A stored release in the glossary package's form; one that does not exist is a bug of the caller. */
async function loadRelease(reader: Reader, releaseId: string): Promise<Release> {
  const found = await findRelease(reader, releaseId)
  if (found === undefined) throw new Error(`Release ${releaseId} does not exist`)
  const { glossaryId, number, title, hash, concepts } = found.release
  return { glossaryId, number, title, language: found.language, hash, concepts }
}

import { promisify } from "node:util"
import { gzip } from "node:zlib"
import { compile, loadMatcher, type Matcher, profileNamed, type Release, toBuffer } from "@readback/glossary"
import { findRelease, type Reader } from "@readback/store"
import { storedRelease } from "./stored-release.ts"

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
  /** The release itself; one that does not exist is a bug of the caller. */
  release(reader: Reader, releaseId: string): Promise<Release>
}

interface Entry {
  readonly matcher: Promise<Matcher>
  bytes?: Promise<MatcherBytes>
}

const compressed = promisify(gzip)

/**
 * Keeps the `matchers` matchers and the `releases` releases used last; whoever asks while one is made waits for it. Fewer
 * releases, because they are ten times as large.
 */
export function createMatcherCache(limits = { matchers: 8, releases: 3 }): MatcherCache {
  const releases = keptLast<Promise<Release>>(limits.releases, (release) => release)
  const matchers = keptLast<Entry>(limits.matchers, (entry) => entry.matcher)
  const releaseOf = (reader: Reader, releaseId: string) => releases(releaseId, () => loadRelease(reader, releaseId))
  const entryOf = (reader: Reader, releaseId: string, profile: string) =>
    matchers(JSON.stringify([releaseId, profile]), () => ({
      matcher: loadRelease(reader, releaseId).then((release) => compile(release, profileNamed(profile))),
    }))
  return {
    get: (reader, releaseId, profile) => entryOf(reader, releaseId, profile).matcher,
    bytes: (reader, releaseId, profile) => {
      const entry = entryOf(reader, releaseId, profile)
      entry.bytes ??= entry.matcher.then(bytesOf)
      return entry.bytes
    },
    release: releaseOf,
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

async function loadRelease(reader: Reader, releaseId: string): Promise<Release> {
  const found = await findRelease(reader, releaseId)
  if (found === undefined) throw new Error(`Release ${releaseId} does not exist`)
  return storedRelease(found)
}

/** A map that keeps the `limit` entries used last; what fails is forgotten. */
function keptLast<Value>(limit: number, load: (value: Value) => Promise<unknown>) {
  const entries = new Map<string, Value>()
  return (key: string, make: () => Value): Value => {
    const known = entries.get(key)
    const value = known ?? make()
    entries.delete(key)
    entries.set(key, value)
    if (known === undefined) load(value).catch(() => entries.delete(key))
    const oldest = entries.keys().next().value
    if (entries.size > limit && oldest !== undefined) entries.delete(oldest)
    return value
  }
}

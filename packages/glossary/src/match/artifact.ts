import type { Concept } from "../model/concept.ts"
import type { Release } from "../model/release.ts"
import type { TermMatch } from "../model/term.ts"
import type { WritingProfile } from "../model/writing-profile.ts"
import { ENGINE_VERSION } from "../score/engine-version.ts"
import type { Lexicon } from "./lexicon.ts"
import { type Compiled, type Matcher, matcherOf } from "./matcher.ts"
import { conceptPacker } from "./pack-concept.ts"
import type { QuarantinedTerm } from "./quarantine.ts"

const MAGIC = 0x4d474252
const FORMAT = 2

interface About {
  readonly engine: string
  readonly release: Omit<Release, "concepts">
  readonly profile: WritingProfile
  readonly shift: number
  readonly hasExact: boolean
  readonly rules: TermMatch[]
}

/** The flat arrays of an artifact in their order. */
const arrays = [
  ["singles", Int32Array],
  ["pairs", Int32Array],
  ["nodes", Int32Array],
  ["postings", Int32Array],
  ["formTerms", Int32Array],
  ["formLetters", Int32Array],
  ["formFlags", Uint16Array],
  ["formWords", Uint8Array],
  ["letters", Uint8Array],
  ["termConcepts", Int32Array],
  ["termPositions", Uint16Array],
] as const

const encoder = new TextEncoder()
const decoder = new TextDecoder("utf-8", { ignoreBOM: true })

/** FNV-1a over the code units (Fowler, Noll and Vo 1991). */
function nameHash(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** Where each concept stands, by its id: a hash table of concept numbers plus one. */
function idTable(ids: readonly string[]): Int32Array {
  let size = 16
  while (size < ids.length * 1.5) size *= 2
  const table = new Int32Array(size)
  for (const [index, id] of ids.entries()) {
    let slot = nameHash(id) & (size - 1)
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1)
    table[slot] = index + 1
  }
  return table
}

/** Writes what a matcher is made of as one buffer, which can be stored, sent and transferred (a few hundred bytes a term). */
export function toBuffer({ release, profile, quarantined, lexicon, conceptCount, conceptAt }: Compiled): ArrayBuffer {
  const packer = conceptPacker()
  const ids: string[] = []
  const records: Uint8Array[] = []
  const recordEnds = new Int32Array(conceptCount + 1)
  for (let index = 0; index < conceptCount; index += 1) {
    const concept = conceptAt(index)
    ids.push(concept.id)
    const record = encoder.encode(packer.pack(concept))
    records.push(record)
    recordEnds[index + 1] = recordEnds[index]! + record.length
  }
  const { shift, hasExact } = lexicon
  const about: About = { engine: ENGINE_VERSION, release, profile, shift, hasExact, rules: packer.rules }
  const sections: readonly ArrayBufferView[] = [
    encoder.encode(JSON.stringify(about)),
    encoder.encode(JSON.stringify(quarantined())),
    recordEnds,
    idTable(ids),
    ...arrays.map(([name]) => lexicon[name]),
  ]
  const header = 4 * (3 + 2 * (sections.length + 1))
  const sizes = [...sections.map((section) => section.byteLength), recordEnds[conceptCount]!]
  const starts: number[] = []
  let end = header
  for (const size of sizes) {
    starts.push(end)
    end = (end + size + 7) & ~7
  }
  const buffer = new ArrayBuffer(end)
  const bytes = new Uint8Array(buffer)
  new Int32Array(buffer, 0, header / 4).set([MAGIC, FORMAT, sizes.length, ...starts, ...sizes])
  for (const [index, { buffer: from, byteOffset, byteLength }] of sections.entries())
    bytes.set(new Uint8Array(from, byteOffset, byteLength), starts[index])
  let at = starts.at(-1)!
  for (const record of records) {
    bytes.set(record, at)
    at += record.length
  }
  return buffer
}

/**
 * The matcher that `toBuffer` wrote, without rebuilding anything: arrays are views of the buffer, and concepts are read
 * when a text uses them. Throws where the buffer is none of this engine's.
 */
export function loadMatcher(buffer: ArrayBuffer): Matcher {
  const head = new Int32Array(buffer, 0, Math.min(3, buffer.byteLength >> 2))
  if (head[0] !== MAGIC || head[1] !== FORMAT)
    throw new Error("This is no compiled glossary, or one of another version. Compile the release again.")
  const count = head[2]!
  const table = new Int32Array(buffer, 12, 2 * count)
  const section = (index: number): [ArrayBuffer, number, number] => [buffer, table[index]!, table[count + index]!]
  const textOf = (index: number): string => decoder.decode(new Uint8Array(...section(index)))
  const about = JSON.parse(textOf(0)) as About
  if (about.engine !== ENGINE_VERSION)
    throw new Error(
      `This glossary was compiled by engine ${about.engine}, not ${ENGINE_VERSION}. Compile the release again.`,
    )
  const numbersOf = (index: number): Int32Array => new Int32Array(buffer, table[index], table[count + index]! / 4)
  const recordEnds = numbersOf(2)
  const ids = numbersOf(3)
  const records = new Uint8Array(...section(count - 1))
  const lexicon = Object.fromEntries(
    arrays.map(([name, Kind], index) => {
      const size = table[count + 4 + index]! / Kind.BYTES_PER_ELEMENT
      return [name, new Kind(buffer, table[4 + index], size)]
    }),
  ) as unknown as Lexicon
  const packer = conceptPacker(about.rules)
  const concepts: (Concept | undefined)[] = Array.from({ length: recordEnds.length - 1 })
  const conceptAt = (index: number): Concept => {
    const known = concepts[index]
    if (known !== undefined) return known
    const concept = packer.unpack(decoder.decode(records.subarray(recordEnds[index], recordEnds[index + 1])))
    concepts[index] = concept
    return concept
  }
  let quarantined: readonly QuarantinedTerm[] | undefined
  return matcherOf({
    release: about.release,
    profile: about.profile,
    quarantined: () => (quarantined ??= JSON.parse(textOf(1)) as readonly QuarantinedTerm[]),
    lexicon: { ...lexicon, shift: about.shift, hasExact: about.hasExact },
    conceptCount: concepts.length,
    conceptAt,
    indexOf(id) {
      for (let slot = nameHash(id) & (ids.length - 1); ; slot = (slot + 1) & (ids.length - 1)) {
        const entry = ids[slot]!
        if (entry === 0) return undefined
        if (conceptAt(entry - 1).id === id) return entry - 1
      }
    },
  })
}

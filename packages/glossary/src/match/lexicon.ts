import type { CaseRule } from "../model/term.ts"
import type { Probe } from "./probe.ts"

/** What the flags of a form say. */
export const Flag = {
  /** Two bits: how the form regards capitals, an index into `caseRules`. */
  caseRule: 3,
  /** The form has something that only the full rules know: punctuation, dots, letters beyond ASCII, listed hyphens. */
  hard: 4,
  /** All its words are ordinary English words. */
  ordinary: 8,
  quarantined: 16,
  /** No English word is spelled so. */
  impossible: 32,
  /** Its words are joined by spaces and by nothing else. */
  strict: 64,
  shield: 128,
  /** The term has conditions on its context. */
  conditional: 256,
} as const

export const caseRules: readonly CaseRule[] = ["acronym", "proper", "common", "codeword"]

/**
 * The written forms of all terms as flat arrays, which travel between threads as one buffer. A form is a number; its
 * words are a path of fingerprints in a hash table, and `letters` holds them once more to be compared exactly.
 */
export interface Lexicon extends Probe {
  /**
   * A hash table in pairs, so that one look brings both: a path of fingerprints (0 where the slot is free), and the position of
   * its forms in `postings` shifted left by one (0 for none), plus 1 if longer paths exist. It has a power of two of slots.
   */
  readonly nodes: Int32Array
  /** Numbers of forms; the last of each list is written as its complement. */
  readonly postings: Int32Array
  /** For each form: its term, where its letters begin (one entry more than forms), its words and its flags. */
  readonly formTerms: Int32Array
  readonly formLetters: Int32Array
  readonly formWords: Uint8Array
  readonly formFlags: Uint16Array
  /** The forms as UTF-8, end to end. */
  readonly letters: Uint8Array
  /** For each term: its concept, and which of the concept's terms it is. */
  readonly termConcepts: Int32Array
  readonly termPositions: Uint16Array
}

/** The value of a path, or 0 where no form follows it. */
export function nodeAt({ nodes }: Pick<Lexicon, "nodes">, path: number): number {
  const key = path === 0 ? 1 : path
  const last = (nodes.length >> 1) - 1
  for (let slot = Math.imul(key, 0x9e3779b1) >>> Math.clz32(last); ; slot = (slot + 1) & last) {
    const found = nodes[2 * slot]!
    if (found === key) return nodes[2 * slot + 1]!
    if (found === 0) return 0
  }
}

import { AhoCorasick as Monyone } from "@monyone/aho-corasick/fast"
import Classic from "ahocorasick"
import KeywordProcessor from "flashtext.js"
import Modern from "modern-ahocorasick"
import ModernFast from "modern-ahocorasick/fast"
import { leftmostLongest, type Spans } from "./leftmost-longest.ts"

/** Something that finds terms; what it finds must equal what the others find before anyone is timed. */
export interface Finder {
  readonly name: string
  /** An npm package, whose speed is the one to beat. */
  readonly isPackage: boolean
  /** Sizes above this take minutes to build. */
  readonly mostTerms?: number
  /** Builds a search; the answer is spans, or where the package tells no places, the terms in order. */
  build(terms: readonly string[]): (text: string) => Spans | readonly string[]
}

/** Ends of terms, last character included, with all terms that end there: what classic Aho-Corasick packages answer. */
const fromEnds = (text: string, ends: Iterable<readonly [number, readonly string[]]>): Spans => {
  const found: { begin: number; end: number }[] = []
  for (const [last, terms] of ends)
    for (const term of terms) found.push({ begin: last + 1 - term.length, end: last + 1 })
  return leftmostLongest(text, found)
}

const escaped = (term: string): string => term.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

interface Node {
  readonly next: Map<string, Node>
  isTerm: boolean
}

/** A tree of words in Maps: simple enough to be right, and what the others are checked against. */
const tokenTrie: Finder = {
  name: "Map token trie",
  isPackage: false,
  build(terms) {
    const root: Node = { next: new Map(), isTerm: false }
    for (const term of terms) {
      let node = root
      for (const word of term.split(" ")) {
        const next: Node = node.next.get(word) ?? { next: new Map(), isTerm: false }
        node.next.set(word, next)
        node = next
      }
      node.isTerm = true
    }
    return (text) => {
      const low = text.toLowerCase()
      const words = [...low.matchAll(/[a-z]+/g)]
      const spans: number[] = []
      for (let from = 0; from < words.length;) {
        let node: Node | undefined = root
        let best = 0
        for (let to = from; node !== undefined && to < words.length; to += 1) {
          const word: RegExpExecArray = words[to]!
          const isJoined =
            to === from ||
            (low.charCodeAt(word.index - 1) === 32 &&
              words[to - 1]!.index + words[to - 1]![0].length + 1 === word.index)
          node = isJoined ? node.next.get(word[0]) : undefined
          if (node?.isTerm === true) best = to + 1
        }
        if (best > 0) spans.push(words[from]!.index, words[best - 1]!.index + words[best - 1]![0].length)
        from = Math.max(from + 1, best)
      }
      return spans
    }
  },
}

/** Everything that the engine is measured against; the first is the reference for results. */
export const peers: readonly Finder[] = [
  tokenTrie,
  {
    name: "one RegExp",
    isPackage: false,
    build(terms) {
      const longestFirst = [...terms].sort((a, b) => b.length - a.length).map(escaped)
      const pattern = new RegExp(String.raw`\b(?:${longestFirst.join("|")})\b`, "g")
      return (text) => {
        const spans: number[] = []
        for (const hit of text.toLowerCase().matchAll(pattern)) spans.push(hit.index, hit.index + hit[0].length)
        return spans
      }
    },
  },
  {
    name: "@monyone/aho-corasick (fast)",
    isPackage: true,
    mostTerms: 10_000,
    build(terms) {
      const automaton = new Monyone([...terms])
      return (text) => {
        const low = text.toLowerCase()
        return leftmostLongest(low, automaton.matchInText(low))
      }
    },
  },
  {
    name: "ahocorasick",
    isPackage: true,
    mostTerms: 10_000,
    build(terms) {
      const automaton = new Classic([...terms])
      return (text) => {
        const low = text.toLowerCase()
        return fromEnds(low, automaton.search(low))
      }
    },
  },
  {
    name: "modern-ahocorasick",
    isPackage: true,
    build(terms) {
      const automaton = new Modern([...terms])
      return (text) => {
        const low = text.toLowerCase()
        return leftmostLongest(
          low,
          automaton.search(low).map(({ start, end }) => ({ begin: start, end })),
        )
      }
    },
  },
  {
    name: "modern-ahocorasick (fast)",
    isPackage: true,
    build(terms) {
      const automaton = new ModernFast([...terms])
      return (text) => {
        const low = text.toLowerCase()
        return leftmostLongest(
          low,
          automaton.search(low).map(({ start, end }) => ({ begin: start, end })),
        )
      }
    },
  },
  {
    name: "flashtext.js",
    isPackage: true,
    build(terms) {
      const processor = new KeywordProcessor()
      for (const term of terms) processor.addKeyword(term, term)
      return (text) => processor.extractKeywords(text.toLowerCase())
    },
  },
]

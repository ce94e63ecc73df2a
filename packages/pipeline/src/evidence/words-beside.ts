/** Letters shown on each side of a hit. */
const AROUND = 90

/** A place in a text as a line of a concordance: what stands left of it, its words, and what stands right. */
export function wordsBeside(text: string, start: number, end: number) {
  const before = text.slice(Math.max(0, start - AROUND), start).toWellFormed()
  const after = text.slice(end, end + AROUND).toWellFormed()
  return {
    left: onOneLine(start > AROUND ? before.slice(Math.max(0, before.search(/\s/))) : before),
    hit: onOneLine(text.slice(start, end)),
    right: onOneLine(end + AROUND < text.length ? after.slice(0, Math.max(1, after.search(/\s\S*$/))) : after),
  }
}

const onOneLine = (words: string): string => words.replaceAll(/\s+/g, " ")

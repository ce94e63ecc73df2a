/** A place in a text as a line of a concordance: what stands left of it, its words, and what stands right. */
export function wordsBeside(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  lettersAround: number,
) {
  const before = text.slice(Math.max(0, start - lettersAround), start).toWellFormed()
  const after = text.slice(end, end + lettersAround).toWellFormed()
  return {
    left: onOneLine(start > lettersAround ? before.slice(Math.max(0, before.search(/\s/))) : before),
    hit: onOneLine(text.slice(start, end)),
    right: onOneLine(end + lettersAround < text.length ? after.slice(0, Math.max(1, after.search(/\s\S*$/))) : after),
  }
}

const onOneLine = (words: string): string => words.replaceAll(/\s+/g, " ")

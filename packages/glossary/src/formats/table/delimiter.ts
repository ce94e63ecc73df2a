/** What may separate the cells of a table. */
export type Delimiter = "," | ";" | "\t"

const candidates: readonly Delimiter[] = [",", ";", "\t"]

/** The separator of a table, and where its rows begin: some programs announce the separator in a line of its own. */
export interface DelimiterReading {
  readonly delimiter: Delimiter
  /** Offset in bytes, and the lines before it. */
  readonly start: number
  readonly lines: number
}

/** Finds the separator that stands most often outside quotation marks in the first line with text; a comma wins a tie. */
export function readDelimiter(bytes: Uint8Array): DelimiterReading {
  const text = new TextDecoder().decode(bytes.subarray(0, 16_384))
  const announced = /^sep=([,;\t])\r?\n/i.exec(text)
  if (announced !== null) {
    const delimiter = candidates.find((candidate) => candidate === announced[1]) ?? ","
    return { delimiter, start: announced[0].length, lines: 1 }
  }
  const line = text.split(/[\r\n]+/).find((candidate) => candidate.trim() !== "") ?? ""
  const bare = line.replace(/"[^"]*"/g, "")
  const countOf = (candidate: Delimiter): number => bare.split(candidate).length
  const delimiter = candidates.reduce((best, candidate) => (countOf(candidate) > countOf(best) ? candidate : best))
  return { delimiter, start: 0, lines: 0 }
}

import type { OracleWord } from "./oracle-word.ts"

const isCapital = ({ letters }: OracleWord): boolean => letters === letters.toUpperCase()

const hasCase = ({ letters }: OracleWord): boolean => letters.toUpperCase() !== letters.toLowerCase()

/** For each word whether it stands in a line of capitals: four words that have capitals, four of five of them in capitals. */
export function inCapitalLines(text: string, words: readonly OracleWord[]): readonly boolean[] {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index)
  const lineOf = (word: OracleWord): number => breaks.filter((at) => at < word.start).length
  const lines = Map.groupBy(words, lineOf)
  return words.map((word) => {
    const cased = (lines.get(lineOf(word)) ?? []).filter(hasCase)
    return cased.length >= 4 && cased.filter(isCapital).length >= cased.length * 0.8
  })
}

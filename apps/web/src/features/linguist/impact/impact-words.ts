/** What a kind of finding is called: "forbidden-term" is "Forbidden term". */
export function codeWords(code: string): string {
  const words = code.replaceAll("-", " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A short time: "0.4 s", "12 s". */
export const secondsWords = (milliseconds: number): string =>
  milliseconds < 9_950 ? `${(milliseconds / 1_000).toFixed(1)} s` : `${Math.round(milliseconds / 1_000)} s`

/** A score as people read it; a dash where nothing can be scored. */
export const scoreWords = (score: number | null): string => (score === null ? "–" : score.toFixed(0))

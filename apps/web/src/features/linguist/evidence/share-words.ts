/** A share in whole percent, as in "82 %". */
export const percentWords = (share: number): string => `${Math.round(share * 100)} %`

/** How many of a thousand, with one decimal below ten. */
export function perThousand(part: number, whole: number): string {
  if (whole === 0) return "–"
  const rate = (part / whole) * 1_000
  return rate < 10 && rate > 0 ? rate.toFixed(1) : String(Math.round(rate))
}

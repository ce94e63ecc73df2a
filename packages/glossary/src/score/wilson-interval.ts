/** A rate with the interval that covers it, all 0 to 1. */
export interface Rate {
  readonly rate: number
  readonly low: number
  readonly high: number
}

const z = 1.959963984540054

/**
 * The share of successes with its 95 % interval by Wilson (1927, "Probable inference", J. Am. Stat. Assoc. 22);
 * successes may be fractions. Without trials the interval is 0 to 1.
 */
export function wilsonInterval(successes: number, trials: number): Rate {
  if (trials <= 0) return { rate: 0, low: 0, high: 1 }
  const rate = successes / trials
  const scale = 1 + z ** 2 / trials
  const centre = (rate + z ** 2 / (2 * trials)) / scale
  const half = (z / scale) * Math.sqrt((rate * (1 - rate)) / trials + z ** 2 / (4 * trials ** 2))
  return { rate, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

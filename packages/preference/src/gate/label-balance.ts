import type { Report } from "./report.ts"

const MOST = 1.33
const rounded = (value: number): string => String(Number(value.toPrecision(3)))

/**
 * Counts labels and tells of a file whose good and bad rows do not balance, with the weights that TRL recommends:
 * `desirable_weight` from n_u/n_d to 1.33 n_u/n_d, or `undesirable_weight` from n_d/(1.33 n_u) to n_d/n_u, not both
 * (trl/trainer/kto_trainer.py).
 */
export function labelBalance() {
  let good = 0
  let bad = 0
  return {
    add: (label: boolean | undefined) => {
      if (label === true) good += 1
      if (label === false) bad += 1
    },
    finish: (report: Report) => {
      if (good + bad === 0) return
      if (good === 0 || bad === 0) {
        const side = good === 0 ? "bad" : "good"
        report.warn(null, "one-sided", `Every row is labelled as ${side}: KTO needs both.`)
        return
      }
      if (bad / good <= 1 && (MOST * bad) / good >= 1) return
      const desirable = `desirable_weight ${rounded(bad / good)} to ${rounded((MOST * bad) / good)}`
      const undesirable = `undesirable_weight ${rounded(good / (MOST * bad))} to ${rounded(good / bad)}`
      report.warn(
        null,
        "unbalanced",
        `Rows labelled good: ${good}, bad: ${bad}. Set ${desirable}, or ${undesirable}, not both.`,
      )
    },
  }
}

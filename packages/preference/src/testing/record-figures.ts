import { appendFileSync } from "node:fs"
import { expect } from "vitest"

/** The file that compared figures are written to, one JSON object a line; none where it is not set. */
const path = process.env["READBACK_FIGURES"]

/** Writes down a figure beside the one that was published. */
export function recordFigure(figure: {
  readonly test: string
  readonly expected: number
  readonly found: number
}): void {
  if (path !== undefined) appendFileSync(path, `${JSON.stringify(figure)}\n`)
}

/** Lets `toBeCloseTo` write down what it compares: the table of fixtures is made of what the tests looked at. */
export function recordComparisons(): void {
  if (path === undefined) return
  expect.extend({
    toBeCloseTo(found: number, expected: number, digits = 2) {
      recordFigure({ test: this.currentTestName ?? "", expected, found })
      const pass = Math.abs(found - expected) < 0.5 * 10 ** -digits
      return { pass, message: () => `expected ${found} to be ${expected} to ${digits} digits` }
    },
  })
}

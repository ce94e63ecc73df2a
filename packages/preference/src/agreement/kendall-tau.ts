/** Kendall's tau-b of two rankings, −1 to 1, corrected for ties (Kendall 1945, Biometrika 33); undefined where one of them is all ties. */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | undefined {
  let balance = 0
  let differX = 0
  let differY = 0
  for (let i = 0; i < x.length; i += 1) {
    for (let j = i + 1; j < x.length; j += 1) {
      const dx = Math.sign(x[i]! - x[j]!)
      const dy = Math.sign(y[i]! - y[j]!)
      balance += dx * dy
      differX += dx ** 2
      differY += dy ** 2
    }
  }
  return differX === 0 || differY === 0 ? undefined : balance / Math.sqrt(differX * differY)
}

/** A symmetric positive-definite matrix, row by row. */
export type SymmetricMatrix = readonly Float64Array[]

/** The lower triangle L with L·Lᵀ = matrix; undefined where the matrix is not positive definite. */
export function cholesky(matrix: SymmetricMatrix): readonly Float64Array[] | undefined {
  const size = matrix.length
  const lower = Array.from({ length: size }, () => new Float64Array(size))
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row]![column]!
      for (let k = 0; k < column; k += 1) sum -= lower[row]![k]! * lower[column]![k]!
      if (row !== column) lower[row]![column] = sum / lower[column]![column]!
      else if (sum > 1e-13) lower[row]![row] = Math.sqrt(sum)
      else return undefined
    }
  }
  return lower
}

/** Solves matrix·x = vector, given the matrix's Cholesky triangle. */
export function solveCholesky(lower: readonly Float64Array[], vector: ArrayLike<number>): Float64Array {
  const size = lower.length
  const x = Float64Array.from(vector)
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) x[row]! -= lower[row]![k]! * x[k]!
    x[row]! /= lower[row]![row]!
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) x[row]! -= lower[k]![row]! * x[k]!
    x[row]! /= lower[row]![row]!
  }
  return x
}

/** The inverse of the matrix whose Cholesky triangle is given. */
export const inverseCholesky = (lower: readonly Float64Array[]): readonly Float64Array[] =>
  lower.map((_, column) => {
    const unit = new Float64Array(lower.length)
    unit[column] = 1
    return solveCholesky(lower, unit)
  })

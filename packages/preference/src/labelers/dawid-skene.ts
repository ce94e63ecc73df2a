/** A judgment: who gave which category to what; categories count from 0. */
export interface Vote {
  readonly item: number
  readonly rater: number
  readonly category: number
}

/** What the votes say of items, categories and raters. */
export interface RaterModel {
  /** For each item the probability of each category. */
  readonly posteriors: readonly Float64Array[]
  /** How frequent each category is. */
  readonly marginals: Float64Array
  /** For each rater a row for each true category: how often each category is observed. */
  readonly errors: readonly (readonly Float64Array[])[]
  readonly logLikelihood: number
  readonly iterations: number
}

interface Options {
  /** Added to each count of the error rates, so that what a rater never did stays possible; 0 for maximum likelihood. */
  readonly smoothing?: number
  readonly tolerance?: number
  readonly mostIterations?: number
}

const tiny = 1e-300

const emptyErrors = (raters: number, categories: number): readonly (readonly Float64Array[])[] =>
  Array.from({ length: raters }, () => Array.from({ length: categories }, () => new Float64Array(categories)))

/** Shares of the votes of each item: where the iteration begins. */
function majority(votes: readonly Vote[], items: number, categories: number): Float64Array[] {
  const shares = Array.from({ length: items }, () => new Float64Array(categories))
  for (const { item, category } of votes) shares[item]![category]! += 1
  for (const row of shares) {
    const total = row.reduce((sum, value) => sum + value, 0)
    for (let k = 0; k < categories; k += 1) row[k] = total === 0 ? 1 / categories : row[k]! / total
  }
  return shares
}

const marginalsOf = (posteriors: readonly Float64Array[], categories: number): Float64Array =>
  Float64Array.from(
    { length: categories },
    (_, k) => posteriors.reduce((sum, row) => sum + row[k]!, 0) / posteriors.length,
  )

/** The expectation step in logarithms: posteriors of the items, and the log-likelihood of all votes. */
function expect(
  votes: readonly Vote[],
  items: number,
  marginals: Float64Array,
  errors: readonly (readonly Float64Array[])[],
): { readonly posteriors: Float64Array[]; readonly logLikelihood: number } {
  const posteriors = Array.from({ length: items }, () =>
    Float64Array.from(marginals, (share) => Math.log(Math.max(share, tiny))),
  )
  for (const { item, rater, category } of votes) {
    const row = posteriors[item]!
    for (let k = 0; k < row.length; k += 1) row[k]! += Math.log(Math.max(errors[rater]![k]![category]!, tiny))
  }
  let logLikelihood = 0
  for (const row of posteriors) {
    const most = Math.max(...row)
    const total = row.reduce((sum, value) => sum + Math.exp(value - most), 0)
    logLikelihood += most + Math.log(total)
    for (let k = 0; k < row.length; k += 1) row[k] = Math.exp(row[k]! - most) / total
  }
  return { posteriors, logLikelihood }
}

type Maximise = (posteriors: readonly Float64Array[]) => readonly (readonly Float64Array[])[]

function iterate(
  votes: readonly Vote[],
  items: number,
  categories: number,
  maximise: Maximise,
  options: Options,
): RaterModel {
  const { tolerance = 1e-10, mostIterations = 10_000 } = options
  let posteriors = majority(votes, items, categories)
  let marginals = marginalsOf(posteriors, categories)
  let errors = maximise(posteriors)
  let logLikelihood = Number.NEGATIVE_INFINITY
  let iterations = 0
  for (; iterations < mostIterations; iterations += 1) {
    const next = expect(votes, items, marginals, errors)
    const change = next.posteriors.reduce(
      (most, row, item) =>
        row.reduce((inner, value, k) => Math.max(inner, Math.abs(value - posteriors[item]![k]!)), most),
      0,
    )
    posteriors = next.posteriors
    logLikelihood = next.logLikelihood
    marginals = marginalsOf(posteriors, categories)
    errors = maximise(posteriors)
    if (change < tolerance) break
  }
  return { posteriors, marginals, errors, logLikelihood, iterations }
}

/**
 * The model of Dawid and Skene (1979, Appl. Stat. 28) by EM: every rater has a full table of errors. Right for tags and
 * ratings, where categories mean something.
 */
export function dawidSkene(
  votes: readonly Vote[],
  size: { readonly items: number; readonly raters: number; readonly categories: number },
  options: Options = {},
): RaterModel {
  const { smoothing = 0.01 } = options
  const maximise: Maximise = (posteriors) => {
    const errors = emptyErrors(size.raters, size.categories)
    for (const { item, rater, category } of votes)
      for (let k = 0; k < size.categories; k += 1) errors[rater]![k]![category]! += posteriors[item]![k]!
    for (const rater of errors)
      for (const row of rater) {
        const total = row.reduce((sum, value) => sum + value + smoothing, 0)
        for (let k = 0; k < row.length; k += 1) row[k] = total === 0 ? 1 / row.length : (row[k]! + smoothing) / total
      }
    return errors
  }
  return iterate(votes, size.items, size.categories, maximise, options)
}

/**
 * The same with one number for each rater: how often they are right, whatever the category (one-coin). Right for pairs, whose
 * sides can be swapped, so that a full table would say nothing of the content.
 */
export function oneCoin(
  votes: readonly Vote[],
  size: { readonly items: number; readonly raters: number; readonly categories: number },
  options: Options = {},
): RaterModel & { readonly skills: readonly number[] } {
  const { smoothing = 0.01 } = options
  const wrongShare = 1 / Math.max(1, size.categories - 1)
  const skillsOf = (posteriors: readonly Float64Array[]): readonly number[] => {
    const right = new Float64Array(size.raters)
    const all = new Float64Array(size.raters)
    for (const { item, rater, category } of votes) {
      right[rater]! += posteriors[item]![category]!
      all[rater]! += 1
    }
    return Array.from(right, (value, rater) => (value + smoothing) / (all[rater]! + smoothing * size.categories || 1))
  }
  const maximise: Maximise = (posteriors) =>
    skillsOf(posteriors).map((skill) =>
      Array.from({ length: size.categories }, (_, k) =>
        Float64Array.from({ length: size.categories }, (__, l) => (k === l ? skill : (1 - skill) * wrongShare)),
      ),
    )
  const model = iterate(votes, size.items, size.categories, maximise, options)
  return { ...model, skills: skillsOf(model.posteriors) }
}

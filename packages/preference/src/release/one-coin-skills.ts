/** What a vote of the one-coin model says of a pair: first, equal, second, or none acceptable. */
const CATEGORIES = 4
const ROUNDS = 100
const TOLERANCE = 1e-6
const SMOOTHING = 0.01

/** How often each labeler is right, and how common each verdict is; enough to work out any pair's posterior anew. */
export interface OneCoinSkills {
  readonly skills: Float64Array
  readonly marginals: Float64Array
}

/**
 * The one-coin model of Dawid and Skene (1979) by EM, over votes in three columns, those of an item side by side. Only the
 * skills are kept, not a table of posteriors: memory is a few bytes a vote.
 */
export function oneCoinSkills(
  items: Uint32Array,
  raters: Uint16Array,
  categories: Uint8Array,
  raterCount: number,
): OneCoinSkills {
  let model: OneCoinSkills = {
    skills: new Float64Array(raterCount).fill(0.7),
    marginals: new Float64Array(CATEGORIES).fill(1 / CATEGORIES),
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = improve(items, raters, categories, model)
    const change = next.skills.reduce((most, skill, at) => Math.max(most, Math.abs(skill - (model.skills[at] ?? 0))), 0)
    model = next
    if (change < TOLERANCE) break
  }
  return model
}

/** The posterior of one item under the model: first, equal, second, none. */
export function oneCoinPosterior(
  { skills, marginals }: OneCoinSkills,
  votes: Iterable<{ readonly rater: number; readonly category: number }>,
): Float64Array {
  const logs = marginals.map((share) => Math.log(Math.max(share, 1e-12)))
  for (const { rater, category } of votes) {
    const skill = Math.min(1 - 1e-9, Math.max(1e-9, skills[rater] ?? 0.5))
    for (let k = 0; k < CATEGORIES; k += 1)
      logs[k] = (logs[k] ?? 0) + Math.log(k === category ? skill : (1 - skill) / (CATEGORIES - 1))
  }
  const most = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - most))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

function improve(items: Uint32Array, raters: Uint16Array, categories: Uint8Array, model: OneCoinSkills): OneCoinSkills {
  const right = new Float64Array(model.skills.length)
  const all = new Float64Array(model.skills.length)
  const marginals = new Float64Array(CATEGORIES)
  let itemCount = 0
  for (let from = 0; from < items.length;) {
    let to = from
    while (to < items.length && items[to] === items[from]) to += 1
    const votes = Array.from({ length: to - from }, (_, at) => ({
      rater: raters[from + at] ?? 0,
      category: categories[from + at] ?? 0,
    }))
    const posterior = oneCoinPosterior(model, votes)
    for (const { rater, category } of votes) {
      right[rater] = (right[rater] ?? 0) + (posterior[category] ?? 0)
      all[rater] = (all[rater] ?? 0) + 1
    }
    for (let k = 0; k < CATEGORIES; k += 1) marginals[k] = (marginals[k] ?? 0) + (posterior[k] ?? 0)
    itemCount += 1
    from = to
  }
  // Sides are exchangeable: "first" and "second" are as common as each other.
  const side = ((marginals[0] ?? 0) + (marginals[2] ?? 0)) / 2
  const shares = Float64Array.of(side, marginals[1] ?? 0, side, marginals[3] ?? 0)
  return {
    skills: right.map((value, rater) => (value + SMOOTHING) / ((all[rater] ?? 0) + SMOOTHING * CATEGORIES)),
    marginals: shares.map((value) => value / Math.max(1, itemCount)),
  }
}

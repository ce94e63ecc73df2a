import { assignSplit, nearDuplicateGroups, promptSignature, SIGNATURE_BINS, type Split } from "@readback/preference"
import { type Reader, releasePrompts } from "@readback/store"
import { MOST_PROMPTS, promptColumn } from "./prompt-column.ts"
import { promptName, promptPlaces } from "./prompt-places.ts"
import type { ReleasePlan } from "./release-plan.ts"

const PAGE = 1_000
const SPLITS = ["train", "validation", "test"] as const

/** To which part of the release the rows of each prompt go, and how many groups of near-duplicates there are. */
export interface PromptSplits {
  readonly of: (promptId: string) => Split
  readonly prompts: number
  readonly groups: number
}

/** Divides the prompts of a project: near-duplicates, and prompts of one source document, are never in two parts. */
export async function promptSplits(reader: Reader, plan: ReleasePlan): Promise<PromptSplits> {
  const { splits } = plan.recipe
  if (splits.train === 100) return { of: () => "train", prompts: 0, groups: 0 }
  const signatures = promptColumn(Uint16Array, SIGNATURE_BINS)
  const names = promptColumn(Float64Array)
  const contents = promptColumn(Float64Array)
  /** The first prompt of the same document, or the prompt itself. */
  const alike = promptColumn(Uint32Array)
  let count = 0
  const firstOf = new Map<string, number>()
  for (let after = ""; ;) {
    const page = await releasePrompts(reader, { projectId: plan.projectId, after, limit: PAGE })
    for (const { grow } of [signatures, names, contents, alike]) grow(Math.min(MOST_PROMPTS, count + page.length))
    for (const { id, messages, hash, groupId, createdAt } of page) {
      if (createdAt > plan.until) continue
      const at = count
      if (at === MOST_PROMPTS) throw new Error(`A release divides ${MOST_PROMPTS} prompts at most`)
      promptSignature(messages.map(({ content }) => content).join("\n"), signatures.values, at * SIGNATURE_BINS)
      names.values[at] = promptName(id)
      contents.values[at] = promptName(hash)
      const first = groupId === null ? at : (firstOf.get(groupId) ?? at)
      if (groupId !== null && first === at) firstOf.set(groupId, at)
      alike.values[at] = first
      count += 1
    }
    const last = page.at(-1)
    if (last === undefined) break
    after = last.id
  }
  const groups = nearDuplicateGroups(signatures.values, count, alike.values.subarray(0, count).entries())
  for (const { grow } of [signatures, alike]) grow(0)
  return indexed(names.values.subarray(0, count), contents.values, groups, splits)
}

function indexed(
  names: Float64Array,
  contents: Float64Array,
  groups: Uint32Array,
  shares: ReleasePlan["recipe"]["splits"],
): PromptSplits {
  const smallest = new Float64Array(names.length).fill(Number.POSITIVE_INFINITY)
  for (const [at, group] of groups.entries()) smallest[group] = Math.min(smallest[group] ?? 0, contents[at] ?? 0)
  const parts = Uint8Array.from(groups, (group) => SPLITS.indexOf(assignSplit(shares, String(smallest[group]))))
  const placeOf = promptPlaces(names)
  return {
    prompts: names.length,
    groups: groups.reduce((count, group, at) => count + (group === at ? 1 : 0), 0),
    of: (promptId) => SPLITS[parts[placeOf(promptId) ?? 0] ?? 0] ?? "train",
  }
}

import {
  assignSplit,
  hash32,
  nearDuplicateGroups,
  promptSignature,
  SIGNATURE_BINS,
  type Split,
} from "@readback/preference"
import { type Reader, releasePrompts } from "@readback/store"
import type { ReleasePlan } from "./release-plan.ts"

const PAGE = 1_000
/** What the sort of bands numbers at most. */
const MOST_PROMPTS = 2 ** 21
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
  const signatures = column(Uint16Array, SIGNATURE_BINS)
  const names = column(Float64Array)
  const contents = column(Float64Array)
  /** The first prompt of the same document, or the prompt itself. */
  const alike = column(Uint32Array)
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
      names.values[at] = nameOf(id)
      contents.values[at] = nameOf(hash)
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
  const order = Uint32Array.from(names.keys()).sort((a, b) => (names[a] ?? 0) - (names[b] ?? 0))
  const sorted = Float64Array.from(order, (at) => names[at] ?? 0)
  return {
    prompts: names.length,
    groups: groups.reduce((count, group, at) => count + (group === at ? 1 : 0), 0),
    of: (promptId) => {
      const name = nameOf(promptId)
      let [low, high] = [0, sorted.length - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sorted[middle] ?? 0) < name) low = middle + 1
        else high = middle
      }
      return SPLITS[parts[order[low] ?? 0] ?? 0] ?? "train"
    },
  }
}

/** A text as a number of 53 bits: a million of them take 8 MB. */
const nameOf = (text: string): number => hash32(text) * 2 ** 21 + (hash32(text, 0x5bd1e995) & (2 ** 21 - 1))

/** Values of each prompt in memory that grows where it is: copying it into a larger one would take both for a while. */
function column<Values extends Float64Array | Uint32Array | Uint16Array>(
  kind: { readonly BYTES_PER_ELEMENT: number; new (memory: ArrayBuffer): Values },
  each = 1,
) {
  const bytes = kind.BYTES_PER_ELEMENT * each
  const memory = new ArrayBuffer(0, { maxByteLength: MOST_PROMPTS * bytes })
  return { values: new kind(memory), grow: (prompts: number) => memory.resize(prompts * bytes) }
}

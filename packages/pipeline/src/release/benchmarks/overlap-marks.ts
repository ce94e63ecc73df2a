import { nearDuplicateGroups, promptSignature, SIGNATURE_BINS } from "@readback/preference"
import { MOST_PROMPTS, promptColumn } from "../prompt-column.ts"
import { promptName, promptPlaces } from "../prompt-places.ts"
import { comparedText } from "./compared-text.ts"
import type { LoadedBenchmark } from "./load-benchmarks.ts"

interface Prompt {
  readonly id: string
  readonly messages: readonly { readonly role: string; readonly content: string }[]
}

/** Which benchmarks each prompt overlaps: bit n is the nth of them. */
export type OverlapBits = (promptId: string) => number

/**
 * Looks prompts up in benchmarks. A prompt overlaps where it, or a near-duplicate of it among those that were added, equals
 * or nearly equals a benchmark prompt. `onMatch` is told the first benchmark prompt that each one itself is near.
 */
export function overlapMarks(
  benchmarks: readonly LoadedBenchmark[],
  onMatch: (benchmark: number, number: number, prompt: Prompt) => void = () => undefined,
) {
  const signatures = promptColumn(Uint16Array, SIGNATURE_BINS)
  const names = promptColumn(Float64Array)
  const marks = promptColumn(Uint32Array)
  const asked = new Uint16Array(SIGNATURE_BINS)
  let [count, matches] = [0, 0]
  return {
    add: (prompts: readonly Prompt[]): void => {
      if (count + prompts.length > MOST_PROMPTS)
        throw new Error(`A release checks ${MOST_PROMPTS} prompts against benchmarks at most`)
      for (const { grow } of [signatures, names, marks]) grow(count + prompts.length)
      for (const prompt of prompts) {
        const whole = prompt.messages.map(({ content }) => content).join("\n")
        promptSignature(whole, signatures.values, count * SIGNATURE_BINS)
        const text = comparedText(prompt.messages)
        if (text === whole) asked.set(signatures.values.subarray(count * SIGNATURE_BINS, (count + 1) * SIGNATURE_BINS))
        else promptSignature(text, asked, 0)
        names.values[count] = promptName(prompt.id)
        for (const [at, { finder }] of benchmarks.entries()) {
          const found = finder.find(asked, 0)
          if (found === undefined) continue
          marks.values[count] = (marks.values[count] ?? 0) | (1 << at)
          matches += 1
          onMatch(at, found, prompt)
        }
        count += 1
      }
    },
    finish: (): OverlapBits => {
      if (matches === 0) return () => 0
      const groups = nearDuplicateGroups(signatures.values, count)
      const ofGroup = new Uint32Array(count)
      for (const [at, group] of groups.entries()) ofGroup[group] = (ofGroup[group] ?? 0) | (marks.values[at] ?? 0)
      const placeOf = promptPlaces(names.values.slice(0, count))
      for (const { grow } of [signatures, names, marks]) grow(0)
      return (promptId) => {
        const at = placeOf(promptId)
        return at === undefined ? 0 : (ofGroup[groups[at] ?? 0] ?? 0)
      }
    },
  }
}

import type { Concordance } from "@readback/domain"
import type { Context } from "../context.ts"
import { type ConcordanceLine, concordanceLines } from "./concordance-lines.ts"

/** Most hits sent, and most texts looked at for them; the file has them all. */
const MOST_HITS = 1_000
const MOST_TEXTS = 30_000
/** As much as stands on one line of a wide window. */
const LETTERS_AROUND = 64

/** Where words stand in prompts, responses and rewrites, in the order in which the texts were stored. */
export async function readConcordance(ctx: Context, input: Concordance) {
  const { label, steps } = await concordanceLines(ctx, input, LETTERS_AROUND)
  const lines: ConcordanceLine[] = []
  let texts = 0
  let isComplete = true
  for await (const step of steps) {
    texts += step.texts
    lines.push(...step.lines)
    if (lines.length <= MOST_HITS && texts < MOST_TEXTS) continue
    isComplete = false
    break
  }
  return { label, lines: lines.slice(0, MOST_HITS), isComplete, texts }
}

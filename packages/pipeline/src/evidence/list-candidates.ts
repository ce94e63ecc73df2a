import { setImmediate as breathe } from "node:timers/promises"
import { createCandidateCollector } from "@readback/glossary"
import { nextReferenceDocument } from "@readback/store"
import type { Context } from "../context.ts"
import { evidenceProjects } from "./evidence-projects.ts"
import { knownKeys } from "./known-keys.ts"
import { textPieces } from "./text-pieces.ts"
import { walkTexts } from "./walk-texts.ts"

/** Most candidates of each kind that are sent. */
const MOST_SHOWN = 200
/** Most letters that terms are looked for in, and most responses of the background, the newest. */
const MOST_LETTERS = 30_000_000
const MOST_RESPONSES = 10_000

/**
 * Words that may be terms which the glossary lacks, from rewrites that count in projects whose texts the person may read
 * and from the reference documents, against the responses of the same projects.
 */
export async function listCandidates(ctx: Context, input: { readonly glossaryId: string }) {
  const { glossary, projects } = await evidenceProjects(ctx, input)
  const projectIds = projects.map(({ id }) => id)
  const known = await knownKeys(ctx, glossary)
  const collector = createCandidateCollector((key) => known.has(key))
  let letters = 0
  const add = async (text: string) => {
    letters += text.length
    let isContinued = false
    for (const piece of textPieces(text)) {
      collector.add(piece, isContinued)
      isContinued = true
      await breathe()
    }
  }
  let documents = 0
  for (let after = ""; ;) {
    const next = await nextReferenceDocument(ctx.store.read, glossary.id, after)
    if (next === undefined || letters >= MOST_LETTERS) break
    await add(next.text)
    after = next.id
    documents += 1
  }
  let rewrites = 0
  for await (const page of walkTexts(ctx, { projectIds, kinds: ["rewrite"], isNewestFirst: true })) {
    for (const { text } of page) await add(text)
    rewrites += page.length
    if (letters >= MOST_LETTERS) break
  }
  let responses = 0
  for await (const page of walkTexts(ctx, { projectIds, kinds: ["response"], isNewestFirst: true })) {
    for (const { text } of page) collector.addBackground(text)
    responses += page.length
    if (responses >= MOST_RESPONSES) break
  }
  return {
    abbreviations: collector.abbreviations().slice(0, MOST_SHOWN),
    phrases: collector.phrases().slice(0, MOST_SHOWN),
    sources: { documents, rewrites, responses, isComplete: letters < MOST_LETTERS },
  }
}

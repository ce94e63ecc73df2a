import type { ConceptUsage } from "@readback/domain"
import { conceptName, phraseFinder, phrasesOfConcept } from "@readback/glossary"
import { countByGroup, countByModel, countByWeek, type EvidenceText, mondayOf, weekNumber } from "@readback/store"
import type { Context } from "../context.ts"
import { conceptOfHead } from "./concept-of-head.ts"
import { evidenceProjects } from "./evidence-projects.ts"
import { walkTexts } from "./walk-texts.ts"
import { wordsHeld } from "./words-held.ts"

/** Most texts that are looked at: they hold the words already, so that is what a very common term is in. */
const MOST_TEXTS = 50_000

/** How often something was used in how many of which texts. */
export interface UsageRow {
  readonly label: string
  readonly uses: number
  /** Texts that use it. */
  readonly usedIn: number
  /** All texts of the kind. */
  readonly texts: number
}

interface Sums {
  uses: number
  usedIn: number
}

/** How often a concept is used: by each of its terms, by model, by the group of those who rewrote, and from week to week. */
export async function readUsage(ctx: Context, input: ConceptUsage) {
  const { glossary, projects } = await evidenceProjects(ctx, input)
  const concept = await conceptOfHead(ctx, glossary.id, input.conceptId)
  const phrases = phrasesOfConcept(concept, glossary.language)
  const projectIds = projects.map(({ id }) => id)
  const find = phraseFinder(phrases)
  const sums = new Map<string, Sums>()
  const byTerm = new Map<string, Sums>()
  let texts = 0
  let isComplete = true
  const search = { projectIds, kinds: ["response", "rewrite"], words: wordsHeld(phrases) } as const
  if (phrases.length > 0)
    for await (const page of walkTexts(ctx, search)) {
      for (const text of page) {
        const hits = find(text.text)
        if (hits.length === 0) continue
        for (const key of placesOf(text)) addTo(sums, key, hits.length)
        for (const [termId = "", own] of Map.groupBy(hits, ({ phrase }) => phrase.termId))
          addTo(byTerm, termId, own.length)
      }
      texts += page.length
      if (texts >= MOST_TEXTS) {
        isComplete = false
        break
      }
    }
  const row = (kind: string, key: string | number, label: string, all: number): UsageRow => {
    const { uses, usedIn } = sums.get(`${kind} ${key}`) ?? { uses: 0, usedIn: 0 }
    return { label, uses, usedIn, texts: all }
  }
  const reader = ctx.store.read
  const [models, groups, weeks] =
    projectIds.length === 0
      ? [[], [], { responses: [], rewrites: [] }]
      : [
          await countByModel(reader, projectIds),
          await countByGroup(reader, projectIds),
          await countByWeek(reader, projectIds),
        ]
  const inWeeks = (kind: string, rows: readonly { readonly week: number; readonly texts: number }[]) =>
    rows
      .toSorted((a, b) => a.week - b.week)
      .map(({ week, texts: all }) => row(`${kind}-week`, week, mondayOf(week).toISOString(), all))
  return {
    name: conceptName(concept),
    terms: concept.terms
      .filter(({ type }) => type !== "shield")
      .map(({ id, text, status }) => ({ text, status, ...(byTerm.get(id) ?? { uses: 0, usedIn: 0 }) })),
    models: models.map(({ model, texts: all }) => row("model", model ?? "", model ?? "", all)),
    groups: groups.map(({ group, texts: all }) => row("group", group ?? "", group ?? "", all)),
    weeks: { responses: inWeeks("response", weeks.responses), rewrites: inWeeks("rewrite", weeks.rewrites) },
    isComplete,
  }
}

function placesOf({ kind, model, group, createdAt }: EvidenceText): readonly string[] {
  return [
    `${kind}-week ${weekNumber(createdAt)}`,
    kind === "response" ? `model ${model ?? ""}` : `group ${group ?? ""}`,
  ]
}

function addTo(sums: Map<string, Sums>, key: string, uses: number): void {
  const sum = sums.get(key) ?? { uses: 0, usedIn: 0 }
  sums.set(key, sum)
  sum.uses += uses
  sum.usedIn += 1
}

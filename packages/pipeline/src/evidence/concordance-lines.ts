import { type Concordance, Failure } from "@readback/domain"
import { phraseFinder, type PhraseHit, phrasesOfConcept, type SoughtPhrase, soughtPhrase } from "@readback/glossary"
import { type EvidenceText, preferencesAmong, type TextKind } from "@readback/store"
import type { Context } from "../context.ts"
import { conceptOfHead } from "./concept-of-head.ts"
import { evidenceProjects } from "./evidence-projects.ts"
import { walkTexts } from "./walk-texts.ts"
import { wordsBeside } from "./words-beside.ts"
import { wordsHeld } from "./words-held.ts"

/** One hit with the words around it, and where it stands. */
export interface ConcordanceLine {
  readonly left: string
  readonly hit: string
  readonly right: string
  readonly kind: TextKind
  readonly textId: string
  readonly start: number
  readonly project: string
  readonly model: string | null
  /** What judgments that count say of the response: preferred to another one, or another one to it. */
  readonly judged: "preferred" | "rejected" | "both" | null
}

/** The lines of some texts, of which there are as many as were looked at. */
export interface ConcordanceStep {
  readonly texts: number
  readonly lines: readonly ConcordanceLine[]
}

/** Finds phrases in the texts that the person may read, a page of texts at a time; memory does not grow with the hits. */
export async function concordanceLines(
  ctx: Context,
  input: Concordance,
  lettersAround: number,
): Promise<{ readonly label: string; readonly steps: AsyncGenerator<ConcordanceStep> }> {
  const { glossary, projects } = await evidenceProjects(ctx, input)
  const { phrases, label } = await soughtOf(ctx, input, glossary.language)
  const names = new Map(projects.map(({ id, name }) => [id, name]))
  const find = phraseFinder(phrases)
  const kinds = kindsOf(input)
  async function* steps(): AsyncGenerator<ConcordanceStep> {
    if (kinds.length === 0) return
    const search = { projectIds: [...names.keys()], kinds, words: wordsHeld(phrases) }
    for await (const page of walkTexts(ctx, search)) {
      const lines = page.flatMap((text) =>
        input.model === undefined || text.model === input.model
          ? linesOf(text, find(text.text), { names, lettersAround })
          : [],
      )
      yield { texts: page.length, lines: await withVerdicts(ctx, lines, input.judged) }
    }
  }
  return { label, steps: steps() }
}

/** A model or a verdict is said of responses only. */
function kindsOf({ kind, model, judged }: Concordance): readonly TextKind[] {
  const isOfResponses = model !== undefined || judged !== undefined
  if (!isOfResponses) return kind === undefined ? ["prompt", "response", "rewrite"] : [kind]
  return kind === undefined || kind === "response" ? ["response"] : []
}

async function soughtOf(ctx: Context, { glossaryId, words = "", conceptId }: Concordance, language: string) {
  if (conceptId !== undefined) {
    const concept = await conceptOfHead(ctx, glossaryId, conceptId)
    const phrases: readonly SoughtPhrase[] = phrasesOfConcept(concept, language)
    return { phrases, label: concept.terms[0]?.text ?? conceptId }
  }
  const phrase = soughtPhrase(words)
  if (phrase !== undefined) return { phrases: [phrase], label: words }
  throw new Failure("invalid", "There is no letter and no digit to look for. Write words; * stands for any letters.")
}

function linesOf(
  { kind, id, text, projectId, model }: EvidenceText,
  hits: readonly PhraseHit[],
  { names, lettersAround }: { readonly names: ReadonlyMap<string, string>; readonly lettersAround: number },
): readonly ConcordanceLine[] {
  const project = names.get(projectId) ?? ""
  return hits.map((hit) => ({
    ...wordsBeside(text, hit, lettersAround),
    kind,
    textId: id,
    start: hit.start,
    project,
    model,
    judged: null,
  }))
}

async function withVerdicts(ctx: Context, lines: readonly ConcordanceLine[], wanted: Concordance["judged"]) {
  const ids = [...new Set(lines.filter(({ kind }) => kind === "response").map(({ textId }) => textId))]
  if (ids.length === 0) return wanted === undefined ? lines : []
  const { pairs, judgments } = await preferencesAmong(ctx.store.read, ids)
  const preferredIn = Map.groupBy(judgments, ({ comparisonId }) => comparisonId)
  const verdicts = new Map<string, { preferred: boolean; rejected: boolean }>()
  for (const { one, comparisonId } of pairs) {
    const verdict = verdicts.get(one) ?? { preferred: false, rejected: false }
    verdicts.set(one, verdict)
    for (const { preferredId } of preferredIn.get(comparisonId) ?? [])
      if (preferredId === one) verdict.preferred = true
      else verdict.rejected = true
  }
  return lines.flatMap((line): readonly ConcordanceLine[] => {
    const verdict = verdicts.get(line.textId)
    if (wanted !== undefined && verdict?.[wanted] !== true) return []
    if (verdict === undefined || (!verdict.preferred && !verdict.rejected)) return [line]
    const judged = verdict.preferred && verdict.rejected ? "both" : verdict.preferred ? "preferred" : "rejected"
    return [{ ...line, judged }]
  })
}

import { Failure, type TermPlace } from "@readback/domain"
import { type Concept, isAbbreviation, type Term, type TermType } from "@readback/glossary"
import { findChange, putChanges, updateProposal, type Writer } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { changeOf, nextRevision } from "../propose/change-of.ts"
import { conceptsOfHead, headOf } from "../propose/head.ts"
import { lockDraft } from "../propose/visible-proposal.ts"

/**
 * Takes a term into a draft, as a concept of its own or as a term of one that is there; answers the concept's id. What else
 * there is to say of it is written in the workbench.
 */
export async function placeTerm(ctx: Context, tx: Writer, place: TermPlace, text: string): Promise<string> {
  const { proposalId, status } = place
  const { glossaryId } = await lockDraft(tx, proposalId)
  const conceptId = place.conceptId ?? ctx.newId()
  const known = (await findChange(tx, proposalId, conceptId))?.change
  const inHead = conceptsOfHead(await headOf(ctx, tx, glossaryId))(conceptId)
  const now = known === undefined ? inHead : known.after
  if (place.conceptId !== null && now === null) {
    throw new Failure(
      "not_found",
      "The concept is not in the glossary any more. Reload the page and choose another one.",
    )
  }
  const after = now === null ? newConcept(conceptId, text) : withTerm(now, text, status)
  const before = known === undefined ? inHead : known.before
  const revision = nextRevision(ctx.clock(), known === undefined ? [] : [known])
  const change = changeOf(ctx, proposalId, { conceptId, before, after }, revision)
  if (change !== undefined) await putChanges(tx, [change])
  await updateProposal(tx, proposalId, { updatedAt: ctx.clock() })
  await audit(ctx, tx, "proposal:edit", { subjectId: proposalId, detail: { conceptId, term: text } })
  return conceptId
}

const newConcept = (id: string, text: string): Concept => ({
  id,
  subjectFields: [],
  terms: [newTerm(text, isShortened(text) ? "admitted" : "preferred", [])],
})

/** A concept with another term; one that has it already stays as it is. */
function withTerm(concept: Concept, text: string, status: Term["status"]): Concept {
  if (concept.terms.some((term) => term.text === text)) return concept
  const isTaken = status === "preferred" && concept.terms.some((term) => term.status === "preferred")
  const ids = concept.terms.map(({ id }) => id)
  const term = newTerm(text, isTaken && !isShortened(text) ? "admitted" : status, ids)
  return { ...concept, terms: [...concept.terms, term] }
}

/** Capitals and digits without blanks are an abbreviation. */
const isShortened = (text: string): boolean => /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&/.-]+s?$/u.test(text)

function newTerm(text: string, status: Term["status"], taken: readonly string[]): Term {
  const type: TermType = isShortened(text) ? "acronym" : "fullForm"
  const isShort = isAbbreviation({ type })
  const id = taken.includes(text) ? `${text} ${taken.length + 1}` : text
  return {
    id,
    text,
    type,
    status,
    replacements: [],
    match: { case: isShort ? "acronym" : "common", hyphen: isShort ? "strict" : "flex", inflect: "noun", forms: [] },
    examples: { positive: [], negative: [] },
  }
}

import type {
  Confidence,
  Criteria,
  CriterionPoint,
  DraftContent,
  IssueTags,
  RatingPoint,
  Ratings,
  Verdict,
} from "@readback/domain"

/** The seven steps of a pair, left to right: from "left much better" over "tie" to "right much better". */
export type PairStep = -3 | -2 | -1 | 0 | 1 | 2 | 3

/** What a labeler has decided and written on one task; never changed, only replaced. */
interface Decisions {
  /** Of a pair, what was chosen; of more responses, only that none is acceptable: their order is in `ranks`. */
  readonly verdict: Verdict | undefined
  /** Of three responses or more: who stands at each rank, the best first. As many ranks as responses; some stay empty. */
  readonly ranks: readonly (readonly string[])[]
  readonly ratings: Ratings
  readonly criteria: Criteria
  readonly issueTags: IssueTags
  readonly confidence: Confidence | undefined
  readonly rewrite:
    | { readonly baseResponseId: string; readonly text: string; readonly changeSummary?: string | undefined }
    | undefined
  readonly rationale: string
}

/** One open task: the decisions, and the way back and forth through them. */
export interface Judging {
  /** Ids of the responses, left to right as shown. */
  readonly displayOrder: readonly string[]
  readonly now: Decisions
  readonly past: readonly Decisions[]
  readonly future: readonly Decisions[]
  /** The text field that is being typed in: one stretch of typing is one step back. */
  readonly typing: Command["kind"] | undefined
  /** Counts changes; a stored draft with a higher one is newer. */
  readonly revision: number
}

export type Command =
  | { readonly kind: "choose-step"; readonly step: PairStep }
  | { readonly kind: "choose-both-good" }
  | { readonly kind: "choose-both-bad" }
  | { readonly kind: "place"; readonly responseId: string; readonly rank: number }
  | { readonly kind: "unplace"; readonly responseId: string }
  | { readonly kind: "rate"; readonly responseId: string; readonly axis: string; readonly point: RatingPoint }
  | { readonly kind: "compare"; readonly axis: string; readonly point: CriterionPoint }
  | { readonly kind: "tag"; readonly responseId: string; readonly tag: string; readonly isSet: boolean }
  | { readonly kind: "be-sure"; readonly confidence: Confidence }
  | { readonly kind: "begin-rewrite"; readonly baseResponseId: string; readonly text: string }
  | { readonly kind: "restart-rewrite"; readonly baseResponseId: string; readonly text: string }
  | { readonly kind: "type-rewrite"; readonly text: string }
  | { readonly kind: "type-change-summary"; readonly text: string }
  | { readonly kind: "discard-rewrite" }
  | { readonly kind: "type-rationale"; readonly text: string }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }

/** Steps back that are kept. */
const MOST_STEPS = 200

/** A task as it is opened: empty, or from a draft. */
export function open(
  displayOrder: readonly string[],
  draft: { readonly revision: number; readonly content: DraftContent } | undefined,
): Judging {
  const content = draft?.content
  const ranking = content?.verdict?.outcome === "ranking" ? content.verdict.ranking : content?.placed
  return {
    displayOrder,
    now: {
      verdict: content?.verdict?.outcome === "ranking" ? undefined : content?.verdict,
      ranks: displayOrder.map((_id, rank) => (ranking?.[rank] ?? []).filter((id) => displayOrder.includes(id))),
      ratings: content?.ratings ?? {},
      criteria: content?.criteria ?? {},
      issueTags: content?.issueTags ?? {},
      confidence: content?.confidence,
      rewrite: content?.rewrite,
      rationale: content?.rationale ?? "",
    },
    past: [],
    future: [],
    typing: undefined,
    revision: draft?.revision ?? 0,
  }
}

/** The state after a command; the same object where the command changes nothing. */
export function step(state: Judging, command: Command): Judging {
  if (command.kind === "undo") return back(state)
  if (command.kind === "redo") return forth(state)
  const next = decide(state, command)
  if (next === state.now) return state
  const isTyping = command.kind.startsWith("type-")
  const goesOn = isTyping && state.typing === command.kind
  return {
    ...state,
    now: next,
    past: goesOn ? state.past : [...state.past, state.now].slice(-MOST_STEPS),
    future: [],
    typing: isTyping ? command.kind : undefined,
    revision: state.revision + 1,
  }
}

function back(state: Judging): Judging {
  const before = state.past.at(-1)
  if (before === undefined) return state
  const { past, now, future, revision } = state
  return {
    ...state,
    now: before,
    past: past.slice(0, -1),
    future: [now, ...future],
    typing: undefined,
    revision: revision + 1,
  }
}

function forth(state: Judging): Judging {
  const [after, ...future] = state.future
  if (after === undefined) return state
  const { past, now, revision } = state
  return { ...state, now: after, past: [...past, now], future, typing: undefined, revision: revision + 1 }
}

function decide({ displayOrder, now }: Judging, command: Exclude<Command, { kind: "undo" | "redo" }>): Decisions {
  const isPair = displayOrder.length === 2
  const isShown = (id: string) => displayOrder.includes(id)
  switch (command.kind) {
    case "choose-step":
      return isPair ? decided(now, verdictOfStep(displayOrder, command.step)) : now
    case "choose-both-good":
      return isPair ? decided(now, { outcome: "both_good" }) : now
    case "choose-both-bad":
      return decided(now, { outcome: "both_bad" })
    case "place":
      return isPair || !isShown(command.responseId) ? now : placed(now, command.responseId, command.rank)
    case "unplace":
      return placed(now, command.responseId, undefined)
    case "rate": {
      const { responseId, axis, point } = command
      if (!isShown(responseId) || now.ratings[responseId]?.[axis] === point) return now
      return { ...now, ratings: { ...now.ratings, [responseId]: { ...now.ratings[responseId], [axis]: point } } }
    }
    case "compare":
      if (!isPair || now.criteria[command.axis] === command.point) return now
      return { ...now, criteria: { ...now.criteria, [command.axis]: command.point } }
    case "tag":
      return isShown(command.responseId) ? tagged(now, command) : now
    case "be-sure":
      return now.confidence === command.confidence ? now : { ...now, confidence: command.confidence }
    case "begin-rewrite":
      if (!isShown(command.baseResponseId) || now.rewrite?.baseResponseId === command.baseResponseId) return now
      return { ...now, rewrite: { baseResponseId: command.baseResponseId, text: command.text } }
    case "restart-rewrite":
      if (now.rewrite === undefined || !isShown(command.baseResponseId)) return now
      return { ...now, rewrite: { baseResponseId: command.baseResponseId, text: command.text } }
    case "type-rewrite":
      if (now.rewrite === undefined || now.rewrite.text === command.text) return now
      return { ...now, rewrite: { ...now.rewrite, text: command.text } }
    case "type-change-summary":
      if (now.rewrite === undefined || now.rewrite.changeSummary === command.text) return now
      return { ...now, rewrite: { ...now.rewrite, changeSummary: command.text } }
    case "discard-rewrite":
      return now.rewrite === undefined ? now : { ...now, rewrite: undefined }
    case "type-rationale":
      return now.rationale === command.text ? now : { ...now, rationale: command.text }
  }
}

function decided(now: Decisions, verdict: Verdict): Decisions {
  if (JSON.stringify(now.verdict) === JSON.stringify(verdict)) return now
  // Who finds none acceptable has not ranked them.
  return { ...now, verdict, ranks: now.ranks.map(() => []) }
}

/** Ranks count from 1; without one, the response stands nowhere. */
function placed(now: Decisions, responseId: string, rank: number | undefined): Decisions {
  const at = now.ranks.findIndex((members) => members.includes(responseId))
  const to = rank === undefined ? -1 : rank - 1
  if (at === to || to >= now.ranks.length || to < -1) return now
  const ranks = now.ranks.map((members, index) => {
    const others = index === at ? members.filter((id) => id !== responseId) : members
    return index === to ? [...others, responseId] : others
  })
  return { ...now, verdict: undefined, ranks }
}

function tagged(now: Decisions, { responseId, tag, isSet }: Extract<Command, { kind: "tag" }>): Decisions {
  const before = now.issueTags[responseId] ?? []
  if (before.includes(tag) === isSet) return now
  const tags = isSet ? [...before, tag] : before.filter((one) => one !== tag)
  return { ...now, issueTags: { ...now.issueTags, [responseId]: tags } }
}

function verdictOfStep(displayOrder: readonly string[], chosen: PairStep): Verdict {
  if (chosen === 0) return { outcome: "tie" }
  const strength = Math.abs(chosen) as 1 | 2 | 3
  return { outcome: "prefer", preferredId: displayOrder[chosen < 0 ? 0 : 1] ?? "", strength }
}

/** What has been decided as a whole; undefined while a choice is open or a response has no rank. */
export function verdictOf({ now, displayOrder }: Judging): Verdict | undefined {
  if (now.verdict !== undefined || displayOrder.length === 2) return now.verdict
  if (unplaced({ now, displayOrder }).length > 0) return undefined
  return { outcome: "ranking", ranking: now.ranks.filter((members) => members.length > 0).map((ids) => [...ids]) }
}

/** Responses that have no rank yet, left to right. */
export function unplaced({ now, displayOrder }: Pick<Judging, "now" | "displayOrder">): readonly string[] {
  return displayOrder.filter((id) => !now.ranks.some((members) => members.includes(id)))
}

/** The rank of a response, from 1; undefined where it has none yet. */
export function rankOf({ now }: Pick<Judging, "now">, responseId: string): number | undefined {
  const at = now.ranks.findIndex((members) => members.includes(responseId))
  return at < 0 ? undefined : at + 1
}

/** The step that a verdict stands for; undefined for none and for those that are no step. */
export function stepOf({ now, displayOrder }: Judging): PairStep | undefined {
  const { verdict } = now
  if (verdict?.outcome === "tie") return 0
  if (verdict?.outcome !== "prefer") return undefined
  return (verdict.preferredId === displayOrder[0] ? -verdict.strength : verdict.strength) as PairStep
}

/** The responses that stand first: the preferred one, or those of the best rank that is taken. */
export function bestOf(state: Judging): readonly string[] {
  const { verdict, ranks } = state.now
  if (verdict?.outcome === "prefer") return [verdict.preferredId]
  return ranks.find((members) => members.length > 0) ?? []
}

/** The response that a rewrite starts from: the best one, else the first. */
export function rewriteBase(state: Judging): string {
  return bestOf(state)[0] ?? state.displayOrder[0] ?? ""
}

/** What the state holds, as a draft stores it. */
export function draftContent(state: Judging, activeMs: number): DraftContent {
  const { ranks, ratings, criteria, issueTags, confidence, rewrite, rationale } = state.now
  const verdict = verdictOf(state)
  const isSomewhere = verdict === undefined && ranks.some((members) => members.length > 0)
  const tags = Object.fromEntries(Object.entries(issueTags).filter(([, of]) => of.length > 0))
  return {
    ...(verdict === undefined ? {} : { verdict }),
    ...(isSomewhere ? { placed: ranks.map((members) => [...members]) } : {}),
    ...(Object.keys(ratings).length === 0 ? {} : { ratings }),
    ...(Object.keys(criteria).length === 0 ? {} : { criteria }),
    ...(Object.keys(tags).length === 0 ? {} : { issueTags: tags }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(rewrite === undefined ? {} : { rewrite: rewriteContent(rewrite) }),
    ...(rationale === "" ? {} : { rationale }),
    activeMs,
  }
}

function rewriteContent(rewrite: NonNullable<Decisions["rewrite"]>): NonNullable<DraftContent["rewrite"]> {
  const { baseResponseId, text, changeSummary } = rewrite
  const summary = changeSummary?.trim() ?? ""
  return { baseResponseId, text, ...(summary === "" ? {} : { changeSummary }) } as NonNullable<DraftContent["rewrite"]>
}

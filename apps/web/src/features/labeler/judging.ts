import type { DraftContent, Verdict } from "@readback/domain"

/** The seven steps of a pair, left to right: from "left much better" over "tie" to "right much better". */
export type PairStep = -3 | -2 | -1 | 0 | 1 | 2 | 3

/** What the labeler has decided and written on one task so far. */
export interface Judging {
  /** Ids of the two responses, left to right as shown. */
  readonly displayOrder: readonly [string, string]
  readonly verdict: Verdict | undefined
  readonly rewrite: { readonly baseResponseId: string; readonly text: string } | undefined
  readonly rationale: string
  /** Counts changes; a stored draft with a higher one is newer. */
  readonly revision: number
}

export type Command =
  | { readonly kind: "choose-step"; readonly step: PairStep }
  | { readonly kind: "choose-both-bad" }
  | { readonly kind: "begin-rewrite"; readonly baseResponseId: string; readonly text: string }
  | { readonly kind: "restart-rewrite"; readonly baseResponseId: string; readonly text: string }
  | { readonly kind: "type-rewrite"; readonly text: string }
  | { readonly kind: "discard-rewrite" }
  | { readonly kind: "type-rationale"; readonly text: string }

/** A task as it is opened: empty, or from a draft. */
export function open(
  displayOrder: readonly [string, string],
  draft: { readonly revision: number; readonly content: DraftContent } | undefined,
): Judging {
  return {
    displayOrder,
    verdict: draft?.content.verdict,
    rewrite: draft?.content.rewrite,
    rationale: draft?.content.rationale ?? "",
    revision: draft?.revision ?? 0,
  }
}

/** The state after a command; the same object where the command changes nothing. */
export function step(state: Judging, command: Command): Judging {
  switch (command.kind) {
    case "choose-step":
      return changed(state, { verdict: verdictOf(state.displayOrder, command.step) })
    case "choose-both-bad":
      return changed(state, { verdict: { outcome: "both_bad" } })
    case "begin-rewrite":
      if (!state.displayOrder.includes(command.baseResponseId)) return state
      if (state.rewrite?.baseResponseId === command.baseResponseId) return state
      return changed(state, { rewrite: { baseResponseId: command.baseResponseId, text: command.text } })
    case "restart-rewrite":
      if (state.rewrite === undefined || !state.displayOrder.includes(command.baseResponseId)) return state
      return changed(state, { rewrite: { baseResponseId: command.baseResponseId, text: command.text } })
    case "type-rewrite":
      if (state.rewrite === undefined || state.rewrite.text === command.text) return state
      return changed(state, { rewrite: { ...state.rewrite, text: command.text } })
    case "discard-rewrite":
      return state.rewrite === undefined ? state : changed(state, { rewrite: undefined })
    case "type-rationale":
      return state.rationale === command.text ? state : changed(state, { rationale: command.text })
  }
}

function changed(state: Judging, change: Partial<Judging>): Judging {
  return { ...state, ...change, revision: state.revision + 1 }
}

function verdictOf([left, right]: readonly [string, string], chosen: PairStep): Verdict {
  if (chosen === 0) return { outcome: "tie" }
  const strength = Math.abs(chosen) as 1 | 2 | 3
  return { outcome: "prefer", preferredId: chosen < 0 ? left : right, strength }
}

/** The step that a verdict stands for; undefined for none and for "both unacceptable". */
export function stepOf(state: Judging): PairStep | undefined {
  const { verdict, displayOrder } = state
  if (verdict?.outcome === "tie") return 0
  if (verdict?.outcome !== "prefer") return undefined
  return (verdict.preferredId === displayOrder[0] ? -verdict.strength : verdict.strength) as PairStep
}

/** The response that a rewrite starts from: the preferred one, else the left one. */
export function rewriteBase(state: Judging): string {
  return state.verdict?.outcome === "prefer" ? state.verdict.preferredId : state.displayOrder[0]
}

/** What the state holds, as a draft stores it. */
export function draftContent(state: Judging, activeMs: number): DraftContent {
  return {
    ...(state.verdict === undefined ? {} : { verdict: state.verdict }),
    ...(state.rewrite === undefined ? {} : { rewrite: { ...state.rewrite } as NonNullable<DraftContent["rewrite"]> }),
    ...(state.rationale === "" ? {} : { rationale: state.rationale }),
    activeMs,
  }
}

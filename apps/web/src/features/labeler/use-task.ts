import { type DraftContent, type ProjectSettings, responseName, type SubmitJudgment } from "@readback/domain"
import { useState } from "react"
import { flushSync } from "react-dom"
import type { ActionName, KeyAction } from "./keys/keymap.ts"
import { type Command, type PairStep, rewriteBase, unplaced } from "./ranking/judging.ts"
import { nextToRank } from "./ranking/next-to-rank.ts"
import { focusOpenRating } from "./rating/focus-open-rating.ts"
import { missing } from "./readiness.ts"
import { focusFirstTerm } from "./reading/focus-first-term.ts"
import { useReadingSettings } from "./reading/settings/use-reading-settings.ts"
import { plainLines } from "./rewriting/plain-lines.ts"
import { submissionOf } from "./submission.ts"
import type { LabelingTask } from "./task.ts"
import { focusedFinding } from "./terms/marked-findings.ts"
import { useDraft } from "./use-draft.ts"

/** What is asked of the screen around a task. */
export type ScreenAction = Extract<ActionName, "skip" | "flag" | "undo-submit" | "guidelines" | "suggest" | "dispute">

/** What lies over a task. */
export type Overlay = "help" | "pause" | "palette"

interface TaskSetting {
  readonly settings: ProjectSettings
  readonly isRevision?: boolean
  readonly onSubmit: (judgment: SubmitJudgment) => void
  readonly onScreen: (action: ScreenAction) => void
  readonly onGone: (message: string, content: DraftContent) => void
}

/** One open task: its state, and what every key and button does to it. */
export function useTask(task: LabelingTask, { settings, isRevision = false, onSubmit, onScreen, onGone }: TaskSetting) {
  const [overlay, setOverlay] = useState<Overlay>()
  const { state, dispatch, status, activeMs, close } = useDraft(task, {
    isPaused: overlay === "pause",
    isRevision,
    onGone,
  })
  const [problems, setProblems] = useState<readonly string[]>([])
  const [spoken, setSpoken] = useState("")
  const [activeId, setActiveId] = useState(state.displayOrder[0] ?? "")
  const reading = useReadingSettings()

  const { now, displayOrder } = state
  const isPair = displayOrder.length === 2
  const responses = task.responses.map(({ id, text }, at) => ({ id, text, name: responseName(at) }))
  const nameOf = (id: string) => responseName(displayOrder.indexOf(id))
  const textOf = (id: string) => plainLines(responses.find((response) => response.id === id)?.text ?? "")
  const cardOf = (id: string) => document.querySelector<HTMLElement>(`[data-response="${nameOf(id)}"]`)

  const act = (command: Command) => {
    setProblems([])
    dispatch(command)
  }
  const goTo = (id: string) => {
    // At once: where one response is shown at a time, the other one comes first, and the next key finds the focus in its place.
    flushSync(() => setActiveId(id))
    const card = cardOf(id)
    const heading = card?.querySelector("h2")
    if (heading === null || heading === undefined) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    card?.scrollIntoView({ block: "nearest" })
  }
  const goBy = (by: number) => {
    const id = displayOrder[displayOrder.indexOf(activeId) + by]
    if (id !== undefined) goTo(id)
  }
  /** Answers the response to go on with. */
  const rank = (id: string, to: number): string => {
    act({ kind: "place", responseId: id, rank: to })
    setSpoken(`${nameOf(id)} is at rank ${to}`)
    return nextToRank(displayOrder, unplaced(state), id)
  }
  const rewrite = (id: string) => {
    if (now.rewrite !== undefined && now.rewrite.baseResponseId !== id) {
      // Starting over on another response would drop what is written: discard says so, this does not.
      const base = nameOf(now.rewrite.baseResponseId)
      return setProblems([`You are rewriting ${base}. Discard that rewrite first to rewrite ${nameOf(id)}.`])
    }
    dispatch({ kind: "begin-rewrite", baseResponseId: id, text: textOf(id) })
    focusRewrite()
  }
  const restart = (from: string | undefined) => {
    if (now.rewrite === undefined) return
    const chosen = responses.find(({ name }) => name === from)
    const baseResponseId = chosen?.id ?? now.rewrite.baseResponseId
    dispatch({ kind: "restart-rewrite", baseResponseId, text: chosen === undefined ? "" : textOf(chosen.id) })
    focusRewrite()
  }
  const discard = () => {
    const base = now.rewrite?.baseResponseId ?? ""
    dispatch({ kind: "discard-rewrite" })
    // Where it began, because the button that was pressed is gone.
    requestAnimationFrame(() => cardOf(base)?.querySelector<HTMLElement>("[data-rewrite] button")?.focus())
  }
  const submit = () => {
    const open = missing(state, { responses, settings })
    setProblems(open)
    const judgment = submissionOf(state, task, { activeMs: activeMs(), marks: settings.marks })
    if (open.length > 0 || judgment === undefined) return
    close()
    onSubmit(judgment)
  }
  const choose = (digit: number) => {
    if (digit === 0) return settings.bothBad ? act({ kind: "choose-both-bad" }) : undefined
    if (isPair && digit === 9) return settings.bothGood ? act({ kind: "choose-both-good" }) : undefined
    if (isPair) return digit <= 7 ? act({ kind: "choose-step", step: (digit - 4) as PairStep }) : undefined
    return digit <= displayOrder.length ? goTo(rank(activeId, digit)) : undefined
  }

  const perform = (action: KeyAction): void => {
    switch (action.kind) {
      case "digit":
        return choose(action.digit)
      case "next-response":
        return goBy(1)
      case "previous-response":
        return goBy(-1)
      case "ratings":
        return focusOpenRating()
      case "issues":
        return cardOf(activeId)?.querySelector<HTMLElement>("[data-issues] button")?.focus()
      case "confidence":
        return document.querySelector<HTMLElement>("[data-confidence] input")?.focus()
      case "rewrite":
        return rewrite(now.rewrite?.baseResponseId ?? rewriteBase(state))
      case "rationale":
        return document.querySelector<HTMLElement>("[data-rationale] textarea")?.focus()
      case "undo":
      case "redo": {
        const isEmpty = (action.kind === "undo" ? state.past : state.future).length === 0
        setSpoken(isEmpty ? `Nothing to ${action.kind}` : action.kind === "undo" ? "Undone" : "Done again")
        return act({ kind: action.kind })
      }
      case "terms": {
        const card = cardOf(activeId)
        if (card === null || !focusFirstTerm(card)) setSpoken("No terms are marked in this response")
        return undefined
      }
      case "differences":
        return reading.change({ differences: reading.settings.differences === "shown" ? "hidden" : "shown" })
      case "view":
        return reading.change({ view: reading.settings.view === "focus" ? "all" : "focus" })
      case "submit":
        return submit()
      case "dispute":
        if (focusedFinding() === undefined) setSpoken("Go to a finding first: its mark has to have the focus")
        return onScreen(action.kind)
      case "pause":
      case "help":
      case "palette":
        return setOverlay(action.kind)
      case "leave-field":
        return document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined
      case "skip":
      case "flag":
      case "undo-submit":
      case "guidelines":
      case "suggest":
        return onScreen(action.kind)
    }
  }

  return {
    state,
    status,
    problems,
    spoken,
    overlay,
    setOverlay,
    responses,
    nameOf,
    textOf,
    activeId,
    setActiveId,
    act,
    dispatch,
    rank,
    rewrite,
    restart,
    discard,
    perform,
  }
}

/** Frames that a rewrite's field may take to appear: the first one of a visit is fetched. */
const PATIENCE = 120

function focusRewrite(frames = PATIENCE): void {
  requestAnimationFrame(() => {
    const field = document.getElementById("rewrite-text")
    if (field === null) return frames > 0 ? focusRewrite(frames - 1) : undefined
    field.focus({ preventScroll: true })
    field.closest("section")?.scrollIntoView({ block: "nearest" })
    return undefined
  })
}

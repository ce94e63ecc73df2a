import { isAbbreviation, isDiscouraged } from "../model/term-kind.ts"
import type { Span } from "../model/span.ts"
import type { FirstUseEvent, FirstUseKind } from "./first-use-event.ts"
import { fullFormsOf } from "./full-forms.ts"
import type { Introduction, Use } from "./observation.ts"

/** What a reader knows of an abbreviation: nothing; only a heading that explains it; a use without explanation; all. */
type State = "unseen" | "headed" | "bare" | "introduced"

interface Progress {
  state: State
  isReExpanded: boolean
  /** The introduction that nothing has made use of so far. */
  idle: FirstUseEvent | undefined
}

const introductionKind = (state: State, { isReversed }: Introduction): FirstUseKind => {
  if (state === "bare") return "introduced-late"
  if (state === "introduced") return "duplicate-introduction"
  return isReversed ? "reversed-introduction" : "introduced"
}

/**
 * Follows each concept with an abbreviation and a full form through the text: unseen, used bare or introduced (scoring
 * design, section D). Headings, captions and block quotes explain, and are never reported.
 */
export function followFirstUse(
  uses: readonly Use[],
  introductions: readonly Introduction[],
  asides: readonly Span[],
  explained: ReadonlySet<string>,
): readonly FirstUseEvent[] {
  const events: FirstUseEvent[] = []
  const concepts = new Map<string, Progress>()
  const introductionAt = new Map<unknown, Introduction>(
    introductions.flatMap((one) => [one.wording, one.abbreviation].map((m) => [m, one])),
  )
  const respelled = Map.groupBy(
    introductions.filter(({ wording }) => !("conceptId" in wording)),
    ({ conceptId }) => conceptId,
  )
  /** The introduction that a use is a part of; a full form may stand inside words that spell it a little otherwise. */
  const introductionOf = ({ match, concept }: Use): Introduction | undefined => {
    const known = introductionAt.get(match)
    if (known?.conceptId === concept.id) return known
    const around = respelled.get(concept.id)
    return around?.find(({ wording }) => wording.start <= match.start && match.end <= wording.end)
  }
  let passed = 0

  const introduce = (progress: Progress, use: Use, introduction: Introduction, isAside: boolean): void => {
    if (use.match !== introduction.abbreviation) return
    if (isAside) {
      if (progress.state === "unseen") progress.state = "headed"
      return
    }
    const kind = introductionKind(progress.state, introduction)
    const event = { kind, use, introduction, start: introduction.start, end: introduction.end }
    events.push(event)
    progress.idle = progress.state === "unseen" ? event : undefined
    progress.state = "introduced"
  }

  const abbreviate = (progress: Progress, use: Use, isAside: boolean): void => {
    progress.idle = undefined
    if (isAside || progress.state !== "unseen") return
    progress.state = "bare"
    events.push({ kind: "not-expanded-at-first-use", use, start: use.match.start, end: use.match.end })
  }

  const spellOut = (progress: Progress, use: Use, isAside: boolean): void => {
    if (isAside || progress.state !== "introduced" || progress.isReExpanded) return
    progress.isReExpanded = true
    events.push({ kind: "re-expanded", use, start: use.match.start, end: use.match.end })
  }

  for (const use of uses) {
    const { match, term, concept } = use
    if (concept.firstUse === "never" || fullFormsOf(concept).length === 0) continue
    while ((asides[passed]?.end ?? Number.POSITIVE_INFINITY) <= match.start) passed += 1
    const isAside = (asides[passed]?.start ?? Number.POSITIVE_INFINITY) <= match.start
    const introduction = introductionOf(use)
    if (concept.firstUse === "always-full") {
      if (!isAbbreviation(term) || isDiscouraged(term) || isAside) continue
      const given = introduction === undefined ? {} : { introduction }
      events.push({ kind: "use-full-form", use, ...given, start: match.start, end: match.end })
      continue
    }
    const progress = concepts.get(concept.id) ?? {
      state: explained.has(concept.id) ? "headed" : "unseen",
      isReExpanded: false,
      idle: undefined,
    }
    concepts.set(concept.id, progress)
    if (introduction !== undefined) introduce(progress, use, introduction, isAside)
    else if (isDiscouraged(term)) continue
    else if (isAbbreviation(term)) abbreviate(progress, use, isAside)
    else if (term.type === "fullForm") spellOut(progress, use, isAside)
  }
  for (const { idle } of concepts.values())
    if (idle !== undefined) events.push({ ...idle, kind: "introduced-never-used" })
  return events
}

import type { Matcher } from "@readback/glossary"
import { termCompletions, type TermCompletions } from "../completions.ts"
import { fillInSlices } from "../fill-in-slices.ts"
import { createTermIndex, type TermIndex } from "../term-index.ts"
import { whenIdle } from "./when-idle.ts"

const indexes = new WeakMap<Matcher, TermIndex>()

/** The terms of a release to propose. They are read once, whenever the page has nothing else to do; until then some are missing. */
function termsOf({ compiled, release }: Matcher): TermIndex {
  const index = createTermIndex()
  void fillInSlices(compiled.conceptCount, (at) => index.add(compiled.conceptAt(at), release.language), {
    pause: whenIdle,
    now: () => performance.now(),
  })
  return index
}

/** What proposes terms for a text that answers a prompt: give it what stands before the caret. */
export function createProposals(
  matcher: Matcher,
  prompt: string,
): (before: string, isAsked: boolean) => TermCompletions | undefined {
  const { profile } = matcher
  const index = indexes.get(matcher) ?? termsOf(matcher)
  indexes.set(matcher, index)
  const prompted = new Set(matcher.match(prompt).map(({ conceptId }) => conceptId))
  return (before, isAsked) =>
    termCompletions(index, {
      before,
      isAsked,
      prompted,
      firstUse: profile.firstUse ?? "expand",
      explainedIn: profile.promptIntroductions === "count" ? prompt : "",
    })
}

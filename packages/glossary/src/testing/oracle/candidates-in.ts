import type { Concept } from "../../model/concept.ts"
import type { Term } from "../../model/term.ts"
import { inCapitalLines } from "./capital-lines.ts"
import { foldSigns } from "./fold-signs.ts"
import type { Contender } from "./heaviest.ts"
import { jointBetween, type Joint } from "./joint.ts"
import { judgeJoints } from "./judge-joints.ts"
import { judgeLetters } from "./judge-letters.ts"
import { maskedSpans } from "./masked-spans.ts"
import type { OracleWord } from "./oracle-word.ts"
import { quarantineOf } from "./quarantine-of.ts"
import { readWords } from "./read-words.ts"
import { holds, senseOf } from "./sense-of.ts"
import { standsFree, type Neighbour } from "./stands-free.ts"
import type { Sense } from "../../match/match.ts"
import { writtenForms } from "./written-forms.ts"

/** What is known of a text before it is read. */
export interface OracleTask {
  readonly register?: "written" | "radio"
  readonly profile?: string
  readonly domains?: readonly string[]
  /** The day on which the validity of terms is judged. */
  readonly effectiveFrom?: string
}

/** A term that stands in a text by all rules, before the competition. */
export interface OracleCandidate extends Contender {
  readonly start: number
  readonly end: number
  readonly term: Term
  readonly sense: Sense
  readonly form: "ok" | "case" | "hyphen"
  readonly isQuarantined: boolean
}

interface WrittenForm {
  readonly words: readonly OracleWord[]
  readonly joints: readonly Joint[]
  /** Signs that belong to the form and stand before and after its words. */
  readonly prefix: string
  readonly suffix: string
}

const jointsOf = (text: string, words: readonly OracleWord[], masked: readonly { start: number; end: number }[]) =>
  words.slice(1).map((word, index) => jointBetween(text, words[index] ?? word, word, masked))

const formOf = (text: string): WrittenForm => {
  const words = readWords(text, [])
  return {
    words,
    joints: jointsOf(text, words, []),
    prefix: foldSigns(text.slice(0, words[0]?.start ?? 0)).trimStart(),
    suffix: foldSigns(text.slice(words.at(-1)?.end ?? 0)).trimEnd(),
  }
}

/** Every term at every place where it may stand. */
export function candidatesIn(concepts: readonly Concept[], text: string, task: OracleTask): readonly OracleCandidate[] {
  const masked = maskedSpans(text)
  const words = readWords(text, masked)
  const joints = jointsOf(text, words, masked)
  const lines = inCapitalLines(text, words)
  const found: OracleCandidate[] = []
  const neighbour = (word: OracleWord | undefined, joint: Joint | undefined): Neighbour | undefined =>
    word && joint && { word, joint }

  const compare = (concept: Concept, term: Term, form: WrittenForm, at: number): void => {
    const end = at + form.words.length
    const here = words.slice(at, end)
    const [first, last] = [here[0], here.at(-1)]
    if (first === undefined || last === undefined || here.length < form.words.length) return
    if (!form.words.every(({ key }, index) => key === here[index]?.key)) return
    const [start, stop] = [first.start - form.prefix.length, last.end + form.suffix.length]
    if (start < 0 || foldSigns(text.slice(start, first.start)) !== form.prefix) return
    if (foldSigns(text.slice(last.end, stop)) !== form.suffix) return
    const joining = judgeJoints(form.joints, joints.slice(at, end - 1), term.match.hyphen, term.match.case)
    if (joining === "no") return
    const isCapitalLine = lines[at] ?? false
    const register = task.register ?? "written"
    const spelling = judgeLetters({ form: form.words, text: here, rule: term.match.case, isCapitalLine, register })
    if (spelling === "no") return
    if (!standsFree(neighbour(words[at - 1], joints[at - 1]), neighbour(words[end], joints[end - 1]), term)) return
    const isQuarantined = quarantineOf(term) === "shown"
    if (isQuarantined && (spelling === "case" || joining === "hyphen" || isCapitalLine)) return
    const around = {
      before: words
        .slice(0, at)
        .map(({ key }) => key)
        .reverse(), // oxlint-disable-line no-array-reverse
      after: words.slice(end).map(({ key }) => key),
      register,
      profile: task.profile ?? "default",
      domains: task.domains ?? [],
    }
    const { unless = [], requires = [], unsafeOk = false } = term.match
    if (unless.some((condition) => holds(condition, around))) return
    if (unsafeOk && !requires.every((condition) => holds(condition, around))) return
    const written = joining === "hyphen" ? "hyphen" : spelling
    const isLiteral = here.every(({ letters }, index) => letters === form.words[index]?.letters)
    found.push({
      from: at,
      to: end,
      start,
      end: stop,
      term,
      sense: senseOf(concept.id, term, isQuarantined, around),
      form: written,
      isExact: written === "ok" && (isLiteral || term.match.case === "codeword"),
      isQuarantined,
      priority: term.match.priority ?? 0,
    })
  }

  for (const concept of concepts)
    for (const term of concept.terms) {
      if (quarantineOf(term) === "never") continue
      for (const form of writtenForms(term).map(formOf)) for (const at of words.keys()) compare(concept, term, form, at)
    }
  return found
}

import { assessmentTask, type Message } from "@readback/domain"
import { type Adherence, assess, type Matcher } from "@readback/glossary"

/** A response or rewrite to score, with the prompt that it answers. */
export interface ScoredText {
  readonly text: string
  readonly messages: readonly Message[]
}

/** Scores a text. Every stored and exported score comes from here, so that the same text has the same score everywhere. */
export function adherenceOf(matcher: Matcher, { text, messages }: ScoredText): Adherence {
  return assess(matcher, text, assessmentTask(messages)).adherence
}

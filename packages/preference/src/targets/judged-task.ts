import type { LeftOut, PairJudgment } from "../training-rows/build-preference-pairs.ts"

/** One message of a prompt, in the chat form that TRL and the OpenAI API share. */
export interface TargetMessage {
  readonly role: "system" | "user" | "assistant" | "tool"
  readonly content: string
}

/** A response that was compared; `model` is null where nobody knows, or a person wrote it. */
export interface TargetResponse {
  readonly id: string
  readonly text: string
  readonly model: string | null
}

/** A judgment that counts, with all that its author said; points are by response and axis, or by axis. */
export interface TargetJudgment extends PairJudgment {
  readonly labelerId: string
  /** An instant, ISO 8601. */
  readonly createdAt: string
  readonly activeMs: number
  readonly guidelineVersion: number | null
  readonly ratings: Readonly<Record<string, Readonly<Record<string, number>>>> | null
  readonly criteria: Readonly<Record<string, number>> | null
  readonly issueTags: Readonly<Record<string, readonly string[]>> | null
  readonly confidence: number | null
  readonly rationale: string | null
  /** A reviewer's last word on it; null where none has looked. */
  readonly review: "accepted" | "rework" | null
  readonly rewrite: {
    readonly id: string
    readonly baseResponseId: string
    readonly text: string
    readonly changeSummary: string | null
  } | null
}

/** What every target is built from: a comparison of two responses or more, its prompt, and the judgments that count. */
export interface JudgedTask {
  readonly id: string
  readonly promptId: string
  readonly messages: readonly TargetMessage[]
  /** Whether the prompt came with images; rows hold its words only, and the lossless ones say so. */
  readonly hasImages: boolean
  readonly domain: string | null
  readonly language: string | null
  readonly marking: string
  /** Which document the prompt comes from, where its file said so. */
  readonly groupId: string | null
  readonly responses: readonly TargetResponse[]
  readonly judgments: readonly TargetJudgment[]
  /** Who wins a pair, where something other than the sum of strengths says so. */
  readonly decide?: (firstId: string, secondId: string) => "first" | "second" | LeftOut
}

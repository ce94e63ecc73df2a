import { Badge, type BadgeTone } from "../../../ui/badge.tsx"
import type { ReleaseRow } from "./release-types.ts"

const states = {
  waiting: { tone: "neutral", word: "Waiting" },
  making: { tone: "accent", word: "Being made" },
  done: { tone: "success", word: "Done" },
  refused: { tone: "error", word: "Refused" },
  failed: { tone: "error", word: "Broken off" },
  cancelled: { tone: "neutral", word: "Cancelled" },
} as const satisfies Record<ReleaseRow["state"], { tone: BadgeTone; word: string }>

/** How far a release is. */
export function ReleaseState({ state }: { readonly state: ReleaseRow["state"] }) {
  const { tone, word } = states[state]
  return <Badge tone={tone}>{word}</Badge>
}

import { Badge, type BadgeTone } from "../../ui/badge.tsx"
import type { Run } from "./generation-types.ts"

const states: Readonly<Record<Run["state"], { readonly tone: BadgeTone; readonly word: string }>> = {
  waiting: { tone: "accent", word: "Preparing" },
  running: { tone: "accent", word: "Running" },
  paused: { tone: "warning", word: "Paused" },
  done: { tone: "success", word: "Done" },
  failed: { tone: "error", word: "Failed" },
  cancelled: { tone: "neutral", word: "Cancelled" },
}

/** How a run stands. */
export function RunBadge({ state }: { readonly state: Run["state"] }) {
  const { tone, word } = states[state]
  return <Badge tone={tone}>{word}</Badge>
}

import { Badge, type BadgeTone } from "../../ui/badge.tsx"

const states = {
  held: { tone: "neutral", word: "Waiting for you" },
  cancelled: { tone: "warning", word: "Cancelled" },
  running: { tone: "accent", word: "Running" },
  done: { tone: "success", word: "Done" },
  refused: { tone: "error", word: "Refused" },
  failed: { tone: "error", word: "Broken off" },
} as const satisfies Record<string, { tone: BadgeTone; word: string }>

/** How an import or an export ended. */
export function RunState({ state }: { readonly state: keyof typeof states }) {
  const { tone, word } = states[state]
  return <Badge tone={tone}>{word}</Badge>
}

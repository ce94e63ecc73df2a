import type { PairStep } from "./judging.ts"

/** What a key asks of the labeling screen. */
export type KeyAction =
  | { readonly kind: "step"; readonly step: PairStep }
  | { readonly kind: "both-bad" | "rewrite" | "rationale" | "submit" | "skip" | "help" | "leave-field" }

const steps: Readonly<Record<string, PairStep>> = { "1": -3, "2": -2, "3": -1, "4": 0, "5": 1, "6": 2, "7": 3 }

/** Keys as the help shows them. */
export const keyHelp: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ["1", "2", "3"], does: "A is much better, better, slightly better" },
  { keys: ["4"], does: "Tie" },
  { keys: ["5", "6", "7"], does: "B is slightly better, better, much better" },
  { keys: ["0"], does: "Both unacceptable" },
  { keys: ["R"], does: "Rewrite the better response" },
  { keys: ["N"], does: "Note: say why" },
  { keys: ["Ctrl", "Enter"], does: "Submit and go to the next task" },
  { keys: ["Shift", "S"], does: "Skip this task" },
  { keys: ["Esc"], does: "Leave the text field" },
  { keys: ["?"], does: "Show these keys" },
]

/** Keys inside the rewrite. */
export const rewriteKeyHelp: typeof keyHelp = [
  { keys: ["F8"], does: "Next finding" },
  { keys: ["Shift", "F8"], does: "Previous finding" },
  { keys: ["Alt", "Enter"], does: "Mend the finding at the caret" },
  { keys: ["Ctrl", "Space"], does: "Propose terms; arrows choose, Enter takes" },
  { keys: ["Ctrl", "Z"], does: "Undo; Ctrl+Y does it again" },
  { keys: ["Esc"], does: "Close what is open, then leave the text" },
  { keys: ["Tab"], does: "Go on to the findings; it writes no tab" },
]

/** The action of a key press; undefined where it is text being typed, or nothing of ours. */
export function keyAction(press: {
  readonly key: string
  readonly hasCommandKey: boolean
  readonly hasAltKey: boolean
  readonly isTyping: boolean
}): KeyAction | undefined {
  const { key, hasCommandKey, hasAltKey, isTyping } = press
  if (key === "Enter" && hasCommandKey) return { kind: "submit" }
  if (hasCommandKey || hasAltKey) return undefined
  if (key === "Escape" && isTyping) return { kind: "leave-field" }
  if (isTyping) return undefined
  const chosen = steps[key]
  if (chosen !== undefined) return { kind: "step", step: chosen }
  switch (key) {
    case "0":
      return { kind: "both-bad" }
    case "r":
    case "R":
      return { kind: "rewrite" }
    case "n":
    case "N":
      return { kind: "rationale" }
    case "S":
      return { kind: "skip" }
    case "?":
      return { kind: "help" }
    default:
      return undefined
  }
}

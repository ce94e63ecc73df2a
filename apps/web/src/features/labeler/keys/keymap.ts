import type { WorkingStyle } from "@readback/domain"

/** Everything that a key of the labeling screen can ask for, but for digits, which rank, rate and choose. */
export const actionNames = [
  "next-response",
  "previous-response",
  "ratings",
  "issues",
  "confidence",
  "rewrite",
  "rationale",
  "undo",
  "redo",
  "terms",
  "differences",
  "view",
  "guidelines",
  "suggest",
  "dispute",
  "submit",
  "undo-submit",
  "skip",
  "flag",
  "pause",
  "palette",
  "help",
] as const
export type ActionName = (typeof actionNames)[number]

/** What a key asks of the labeling screen. */
export type KeyAction =
  | { readonly kind: "digit"; readonly digit: number }
  | { readonly kind: "leave-field" }
  | { readonly kind: ActionName }

/** The key of every action. */
export type Keymap = Readonly<Record<ActionName, string>>

/** Keys as the program has them; "Mod" is Ctrl, and Command on a Mac. */
export const defaultKeys: Keymap = {
  "next-response": "j",
  "previous-response": "k",
  ratings: "g",
  issues: "i",
  confidence: "c",
  rewrite: "r",
  rationale: "n",
  undo: "u",
  redo: "y",
  terms: "t",
  differences: "d",
  view: "v",
  guidelines: "o",
  suggest: "a",
  dispute: "w",
  submit: "Mod+Enter",
  "undo-submit": "Shift+U",
  skip: "Shift+S",
  flag: "f",
  pause: "p",
  palette: "Mod+k",
  help: "?",
}

/** What every action does, as the help and the palette say it. */
export const actionWords: Readonly<Record<ActionName, string>> = {
  "next-response": "Go to the next response",
  "previous-response": "Go to the response before",
  ratings: "Rate: go to the first open rating",
  issues: "Mark what is wrong with the response",
  confidence: "Say how sure you are",
  rewrite: "Rewrite the best response",
  rationale: "Note: say why",
  undo: "Undo",
  redo: "Redo",
  terms: "Go to the terms of the response",
  differences: "Show what differs between the responses",
  view: "Change how the responses are laid out",
  guidelines: "Open the guidelines",
  suggest: "Suggest a term: the selected words",
  dispute: "Mark the finding at the focus as wrong here",
  submit: "Submit and go to the next task",
  "undo-submit": "Take the last submission back",
  skip: "Skip this task",
  flag: "Report a problem with this task",
  pause: "Pause",
  palette: "Open the command palette",
  help: "Show the keys",
}

/** Keys that stay what they are: text fields, dialogs and the order of the page depend on them. */
const reserved = /^(?:\d|Escape|Tab|Shift\+Tab|Enter|Shift\+Enter| |Shift\+ |Arrow.*|Home|End|PageUp|PageDown)$/

/** The keys of a person: their own where they chose one, else the program's. */
export function keysOf(style: WorkingStyle): Keymap {
  const own = Object.entries(style.keys ?? {}).filter(
    ([name, key]) => (actionNames as readonly string[]).includes(name) && keyProblem(key) === undefined,
  )
  return { ...defaultKeys, ...Object.fromEntries(own) }
}

/** Why a key cannot be given to an action; undefined where it can. */
export function keyProblem(key: string): string | undefined {
  if (reserved.test(key)) return "This key moves on the page or chooses a rank. Take another one."
  return undefined
}

/** The action that has a key already, other than the one that asks for it. */
export function takenBy(keys: Keymap, key: string, asking: ActionName): ActionName | undefined {
  return actionNames.find((name) => name !== asking && keys[name] === key)
}

/** One press of a key. */
export interface KeyPress {
  readonly key: string
  readonly hasCommandKey: boolean
  readonly hasAltKey: boolean
  readonly hasShiftKey: boolean
  readonly isTyping: boolean
}

/** A press as keymaps write it, such as "Shift+S" or "Mod+Enter"; signs that need Shift are written alone, as "?". */
export function keyName({ key, hasCommandKey, hasShiftKey }: Omit<KeyPress, "hasAltKey" | "isTyping">): string {
  const isLetter = /^\p{L}$/u.test(key)
  const isSign = key.length === 1 && !isLetter && key !== " "
  const base = isLetter ? (hasShiftKey ? key.toUpperCase() : key.toLowerCase()) : key
  return `${hasCommandKey ? "Mod+" : ""}${hasShiftKey && !isSign ? "Shift+" : ""}${base}`
}

/** Keys of commands that work while text is typed, too. */
const whileTyping: ReadonlySet<ActionName> = new Set(["submit", "palette"])

/** The action of a key press; undefined where it is text being typed, or nothing of ours. */
export function keyAction(press: KeyPress, keys: Keymap): KeyAction | undefined {
  const { key, hasCommandKey, hasAltKey, isTyping } = press
  if (hasAltKey) return undefined
  if (key === "Escape" && isTyping) return { kind: "leave-field" }
  const pressed = keyName(press)
  const action = actionNames.find((name) => keys[name] === pressed)
  // A single letter is text; only a chord can be a command while somebody writes.
  if (isTyping) return action !== undefined && hasCommandKey && whileTyping.has(action) ? { kind: action } : undefined
  if (action !== undefined) return { kind: action }
  if (hasCommandKey) {
    if (pressed === "Mod+z") return { kind: "undo" }
    return pressed === "Mod+y" || pressed === "Mod+Shift+Z" ? { kind: "redo" } : undefined
  }
  return /^\d$/.test(key) ? { kind: "digit", digit: Number(key) } : undefined
}

/** Keys inside the rewrite. */
export const rewriteKeyHelp: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ["F8"], does: "Next finding" },
  { keys: ["Shift", "F8"], does: "Previous finding" },
  { keys: ["Alt", "Enter"], does: "Mend the finding at the caret" },
  { keys: ["Ctrl", "Space"], does: "Propose terms; arrows choose, Enter takes" },
  { keys: ["Ctrl", "Z"], does: "Undo; Ctrl+Y does it again" },
  { keys: ["Esc"], does: "Close what is open, then leave the text" },
  { keys: ["Tab"], does: "Go on to the findings; it writes no tab" },
]

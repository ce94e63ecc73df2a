import type { DiffState } from "../../../../reading/comparing/use-word-diff.ts"

const said: Readonly<Record<DiffState["kind"], string>> = {
  working: "Comparing the two responses…",
  "given-up":
    "The two responses are too long or too different to compare word by word. Read them side by side instead.",
  unavailable: "The comparison could not be loaded. Check the network connection, then choose it again.",
  compared:
    "Words that only A has are underlined with dashes, words that only B has with a line. Terms are not marked meanwhile.",
}

/** What the marks of a comparison mean, or why there are none. */
export function DiffNotice({ state }: { readonly state: DiffState }) {
  const hasDifference =
    state.kind !== "compared" ||
    state.diff.first.some((part) => part.isOnlyHere) ||
    state.diff.second.some((part) => part.isOnlyHere)
  return (
    <p role="status" className="text-sm text-muted">
      {hasDifference ? said[state.kind] : "The two responses say the same, word by word."}
    </p>
  )
}

import type { FlagReason, QueueState } from "@readback/domain"

/** What a state of the queue is called, what it holds, and what stands where it holds nothing. */
export const stateWords: Readonly<
  Record<QueueState, { readonly label: string; readonly about: string; readonly empty: string; readonly hint: string }>
> = {
  waiting: {
    label: "Waiting",
    about: "Free to claim, in the order of priority.",
    empty: "Nothing waits",
    hint: "Everything is in work or done. Import more prompts, or raise the number of judgments of what is done.",
  },
  leased: {
    label: "In work",
    about: "Held by somebody now, or kept for somebody.",
    empty: "Nobody is at work",
    hint: "What people hold appears here while they hold it.",
  },
  done: {
    label: "Done",
    about: "Judged as often as wanted.",
    empty: "Nothing is done yet",
    hint: "A comparison moves here with its last judgment.",
  },
  stuck: {
    label: "Stuck",
    about:
      "Open although everybody who labels here and may get it has had it, or held for more than a day. Add a labeler, change the group or the number of judgments, or release it.",
    empty: "Nothing is stuck",
    hint: "Everything that is open can still be given to somebody.",
  },
  gold: {
    label: "Known answers",
    about: "Given to everybody, as often as the settings say; in no export.",
    empty: "No answer is known",
    hint: "Mark comparisons whose answer you are sure of, or import them with their answers.",
  },
  hidden: {
    label: "Hidden",
    about: "Taken out because of a report. Decide on them under Reports.",
    empty: "Nothing is hidden",
    hint: "A report of a possible spill hides its prompt at once.",
  },
}

/** What people call the reason of a report. */
export const reasonWords: Readonly<Record<FlagReason, string>> = {
  spill: "Possible spill",
  unsafe: "Unsafe",
  "prompt-broken": "Broken prompt",
  "outside-knowledge": "Outside their knowledge",
}

/** How long ago or how long still, in the largest unit that says enough. */
export function durationWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000))
  if (minutes < 1) return "under 1 min"
  if (minutes < 90) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`
}

/** What can be chosen of an export, by name of the option. */
export interface ChosenOptions {
  readonly ranking: "all" | "adjacent" | "best"
  readonly margin: "linear" | "llama2_small" | "llama2_large" | "logit"
  readonly metadata: "with" | "without"
  readonly good: "both-good" | "ties" | "leave-out"
  readonly bad: "false" | "leave-out"
  readonly winners: "leave-out" | "true"
  readonly rewrites: "counted" | "accepted"
  readonly best: "without" | "with"
}

/** One option: what it decides, and its choices, the default first. */
export interface TargetOption<Id extends string = string> {
  readonly label: string
  readonly about: string
  readonly choices: readonly { readonly id: Id; readonly label: string; readonly about: string }[]
}

/** Every option with its choices, the default first. */
export const targetOptions: { readonly [Name in keyof ChosenOptions]: TargetOption<ChosenOptions[Name]> } = {
  ranking: {
    label: "Pairs of a ranking",
    about: "Which two of three responses or more become a pair.",
    choices: [
      { id: "all", label: "All", about: "Each two that differ in rank." },
      { id: "adjacent", label: "Neighbours", about: "Each rank with the next one." },
      { id: "best", label: "Best over the rest", about: "The first rank with every other." },
    ],
  },
  margin: {
    label: "Margin",
    about: "How far the chosen side's score is to be ahead, by what the labelers said.",
    choices: [
      { id: "linear", label: "Linear", about: "Mean strength of the votes, divided by 3." },
      { id: "llama2_small", label: "Llama 2, small", about: "Much better 1, better 2/3, slightly better 1/3." },
      { id: "llama2_large", label: "Llama 2, large", about: "Much better 3, better 2, slightly better 1." },
      {
        id: "logit",
        label: "Logit of the votes",
        about: "Of the share of votes, whatever their strength; never below 0.",
      },
    ],
  },
  metadata: {
    label: "Metadata",
    about: "A column with votes, models, adherence and marking, which this trainer passes over.",
    choices: [
      { id: "with", label: "With metadata", about: "One object, of the same keys in every row." },
      { id: "without", label: "Without", about: "Only what the trainer reads." },
    ],
  },
  good: {
    label: "Equal responses",
    about: "Whether responses that were judged equal become examples to learn.",
    choices: [
      { id: "both-good", label: "Where both can be sent", about: "Labelers said that both are good." },
      { id: "ties", label: "Every tie", about: "Also where they are only equally good." },
      { id: "leave-out", label: "Leave out", about: "Equal responses give no rows." },
    ],
  },
  bad: {
    label: "Unacceptable responses",
    about: "Whether responses that cannot be sent become examples to avoid.",
    choices: [
      { id: "false", label: "Rows to avoid", about: "Each gives a row with a false label." },
      { id: "leave-out", label: "Leave out", about: "They give no rows." },
    ],
  },
  winners: {
    label: "Preferences",
    about: "A preference says which is better, not that one is good and the other bad.",
    choices: [
      { id: "leave-out", label: "Leave out", about: "Only what labelers called good or bad." },
      { id: "true", label: "Best true, worst false", about: "Right only if the better ones are good indeed." },
    ],
  },
  rewrites: {
    label: "Rewrites",
    about: "Which rewrites are good enough to imitate.",
    choices: [
      { id: "counted", label: "All not sent back", about: "A reviewer need not have seen them." },
      { id: "accepted", label: "Accepted by a reviewer", about: "Only those whose judgment was accepted." },
    ],
  },
  best: {
    label: "Best responses",
    about: "Whether responses that won are imitated too.",
    choices: [
      { id: "without", label: "Rewrites only", about: "Texts by people." },
      { id: "with", label: "And the best responses", about: "The one response that the votes put first." },
    ],
  },
}

import type { PairingStrategy } from "@readback/domain"

/** The ways in which answers become comparisons. */
export const pairingOptions: readonly {
  readonly id: PairingStrategy
  readonly label: string
  readonly description: string
}[] = [
  { id: "project", label: "As the project pairs imports", description: "With all that the prompt has by then" },
  { id: "across-models", label: "Across models", description: "Answers of different models against each other" },
  { id: "across-samples", label: "Across samples", description: "Answers of one model against each other" },
  { id: "best-worst", label: "Best against worst", description: "One pair a prompt: the widest gap in adherence" },
  { id: "closest", label: "Closest", description: "One pair a prompt: the narrowest gap in adherence" },
]

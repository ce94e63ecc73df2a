const effects = {
  prompt: "is read as the prompt",
  completion: "is read as the completion",
  messages: "is read as a conversation and ends the training beside a prompt",
  chosen: "is read as the better side",
  rejected: "is read as the worse side",
  label: "is read as a label",
  tools: "is read as the tools of the conversation",
  image: "makes the trainer ask for a vision model",
  images: "makes the trainer ask for a vision model",
  environment: "chooses an environment",
  margin: "is read as the margin of reward training",
}

/** Columns in which TRL's trainers read something, without those of the format itself (formats and trainers of TRL 1.13). */
export function trlReserved(own: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(effects).filter(([name]) => !own.includes(name)))
}

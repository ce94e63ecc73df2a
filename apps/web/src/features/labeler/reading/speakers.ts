/** Who says a message, in words. */
export const speakers = {
  system: "System instruction",
  user: "Request",
  assistant: "Earlier answer",
  tool: "Tool result",
} as const

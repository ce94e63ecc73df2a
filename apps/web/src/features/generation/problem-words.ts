/** What kept a call from being answered, in people's words, by the server's. */
const words: Readonly<Record<string, string>> = {
  "rate-limited": "Too many requests",
  "server-error": "Error of the endpoint",
  malformed: "Answer that cannot be read",
  "timed-out": "Took too long",
  "cut-off": "Answer cut off",
  unreachable: "Endpoint not reached",
  refused: "Request refused",
  denied: "Not allowed",
  "too-long": "Answer too long",
  empty: "Empty answer",
  "not-storable": "Answer cannot be stored",
  unreadable: "No clear choice",
  "marked-above": "Marked above the endpoint",
  hidden: "Taken out of labeling",
  images: "With images, which are not sent",
}

/** A problem as people call it. */
export const problemWords = (problem: string): string => words[problem] ?? problem

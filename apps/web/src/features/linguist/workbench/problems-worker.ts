import { applyEdits, type Concept } from "@readback/glossary"
import { detectProblems } from "./detect-problems.ts"
import type { ProblemsRequest } from "./problems-request.ts"

let concepts: Concept[] = []

self.addEventListener("message", ({ data }: MessageEvent<ProblemsRequest>) => {
  if (data.kind === "begin") concepts = []
  else if (data.kind === "concepts") concepts.push(...data.concepts)
  else {
    const problems = detectProblems(applyEdits(concepts, data.edits))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
    self.postMessage({ turn: data.turn, problems })
  }
})

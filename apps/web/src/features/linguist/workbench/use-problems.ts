import type { Concept, ConceptEdit } from "@readback/glossary"
import { useEffect, useRef, useState } from "react"
import type { Problems } from "./detect-problems.ts"
import type { ProblemsAnswer, ProblemsRequest } from "./problems-request.ts"

/** How many concepts are handed over at a time: more would be felt while typing. */
const PIECE = 1_500
/** How long edits must rest before the glossary is looked through again, in milliseconds. */
const REST_MS = 400

const none: Problems = new Map()

/** The problems of a glossary with edits, found by a worker; undefined until they are there for the first time. */
export function useProblems(
  base: readonly Concept[],
  edits: readonly Pick<ConceptEdit, "conceptId" | "after">[],
): Problems | undefined {
  const [problems, setProblems] = useState<Problems>()
  const worker = useRef<Handed>(undefined)
  const latest = useRef(edits)
  useEffect(() => {
    const handed = handOver(base, setProblems)
    worker.current = handed
    handed.detect(latest.current)
    return () => handed.stop()
  }, [base])
  useEffect(() => {
    latest.current = edits
    const timer = setTimeout(() => worker.current?.detect(edits), REST_MS)
    return () => clearTimeout(timer)
  }, [edits])
  return base.length === 0 && edits.length === 0 ? none : problems
}

interface Handed {
  readonly detect: (edits: readonly Pick<ConceptEdit, "conceptId" | "after">[]) => void
  readonly stop: () => void
}

/** Hands concepts to a worker piece by piece, while the page has nothing else to do. */
function handOver(concepts: readonly Concept[], onFound: (problems: Problems) => void): Handed {
  const worker = new Worker(new URL("./problems-worker.ts", import.meta.url), { type: "module" })
  const tell = (request: ProblemsRequest) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
    worker.postMessage(request)
  }
  let turn = 0
  let asked: readonly Pick<ConceptEdit, "conceptId" | "after">[] | undefined
  let waiting: readonly Pick<ConceptEdit, "conceptId" | "after">[] | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let given = 0
  const isGiven = () => given >= concepts.length
  const ask = () => {
    if (waiting === undefined || !isGiven()) return
    turn += 1
    tell({ kind: "detect", turn, edits: waiting })
    waiting = undefined
  }
  const give = () => {
    tell({ kind: "concepts", concepts: concepts.slice(given, given + PIECE) })
    given += PIECE
    if (isGiven()) ask()
    else timer = setTimeout(give, 30)
  }
  worker.addEventListener("message", ({ data }: MessageEvent<ProblemsAnswer>) => {
    if (data.turn === turn) onFound(data.problems)
  })
  tell({ kind: "begin" })
  timer = setTimeout(give, 200)
  return {
    detect: (edits) => {
      if (edits === asked) return
      asked = edits
      waiting = edits
      ask()
    },
    stop: () => {
      clearTimeout(timer)
      worker.terminate()
    },
  }
}

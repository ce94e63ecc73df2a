import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react"
import { useAccount } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { NewProposalDialog } from "../proposals/new-proposal-dialog.tsx"
import { draftMemory } from "./draft-memory.ts"

/** The draft that a person's edits of a glossary go to. */
export interface DraftProposal {
  readonly drafts: readonly Draft[]
  readonly chosen: Draft | undefined
  readonly isLoaded: boolean
  readonly choose: (proposalId: string | undefined) => void
  /** Starts a proposal; answers its id, or undefined where the person thinks better of it. */
  readonly start: () => Promise<string | undefined>
  /** The chosen draft, or one that is started now. */
  readonly ensure: () => Promise<string | undefined>
  /** What asks for the title of a new proposal; to be put into the page. */
  readonly dialog: ReactNode
}

interface Draft {
  readonly id: string
  readonly number: number
  readonly title: string
}

/** The drafts of a glossary and which of them the person's edits go to, remembered in this browser. */
export function useDraftProposal(glossaryId: string, preferred?: string): DraftProposal {
  const personId = useAccount().id
  const memory = useMemo(() => draftMemory(personId, glossaryId), [personId, glossaryId])
  const list = useQuery(api.proposals.list.queryOptions({ glossaryId }))
  const [chosenId, setChosenId] = useState(() => preferred ?? memory.read())
  const [isAsking, setIsAsking] = useState(false)
  const answer = useRef<(id: string | undefined) => void>(undefined)
  const drafts = (list.data ?? []).filter(({ state }) => state === "draft")
  const chosen = drafts.find(({ id }) => id === chosenId)
  const choose = useCallback(
    (id: string | undefined) => {
      setChosenId(id)
      memory.keep(id)
    },
    [memory],
  )
  const start = () =>
    new Promise<string | undefined>((resolve) => {
      answer.current = resolve
      setIsAsking(true)
    })
  const settle = (id: string | undefined) => {
    setIsAsking(false)
    if (id !== undefined) choose(id)
    answer.current?.(id)
  }
  const id = chosen?.id
  return {
    drafts,
    chosen,
    isLoaded: list.data !== undefined,
    choose,
    start,
    ensure: () => (id === undefined ? start() : Promise.resolve(id)),
    dialog: isAsking && <NewProposalDialog glossaryId={glossaryId} onDone={settle} />,
  }
}

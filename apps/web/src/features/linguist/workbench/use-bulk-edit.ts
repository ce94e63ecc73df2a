import type { BulkEdit } from "@readback/domain"
import type { Concept } from "@readback/glossary"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { client } from "../../../api/api.ts"
import { countOf } from "../../../words/format-count.ts"
import { inputOf } from "../concept-input.ts"
import { useGlossaryChange } from "../use-glossary-change.ts"
import type { ProposedChange } from "./use-changes.ts"

/** Most concepts sent at a time; the server takes more, but one answer should not keep others waiting. */
const AT_ONCE = 50

/** Edits of many concepts that can be taken back until the next one. */
interface BulkEdited {
  readonly words: string
  readonly proposalId: string
  readonly conceptIds: readonly string[]
  /** The revision that they have by it. */
  readonly revision: number
  /** What the proposal made of them before. */
  readonly before: ReadonlyMap<string, Concept | null>
}

/** Edits many concepts in a draft, and takes that back. */
export function useBulkEdit(changes: ReadonlyMap<string, ProposedChange>) {
  const changed = useGlossaryChange()
  const [last, setLast] = useState<BulkEdited>()
  const edit = useMutation({
    mutationFn: (input: { proposalId: string; conceptIds: readonly string[]; edit: BulkEdit }) =>
      client.proposals.editMany.mutate({ ...input, conceptIds: [...input.conceptIds] }),
    onSuccess: async ({ changed: count, revision }, { proposalId, conceptIds }) => {
      const before = new Map(
        conceptIds.flatMap((id) => {
          const known = changes.get(id)
          return known === undefined ? [] : [[id, known.after] as const]
        }),
      )
      const words = count === 0 ? "Nothing changed: they say this already" : `${countOf(count, "concept")} changed`
      setLast(count === 0 ? undefined : { words, proposalId, conceptIds, revision, before })
      await changed(words)
    },
  })
  const undo = useMutation({
    mutationFn: async ({ proposalId, conceptIds, revision, before }: BulkEdited) => {
      const fresh = conceptIds.filter((id) => !before.has(id))
      // Whatever somebody has made of a concept since has another revision, and stays.
      if (fresh.length > 0) await client.proposals.dropChanges.mutate({ proposalId, conceptIds: fresh, revision })
      const kept = [...before]
      for (let start = 0; start < kept.length; start += AT_ONCE)
        await Promise.all(
          kept
            .slice(start, start + AT_ONCE)
            .map(([conceptId, after]) =>
              client.proposals.saveConcept.mutate({ proposalId, conceptId, after: inputOf(after), revision }),
            ),
        )
    },
    onSuccess: async () => {
      setLast(undefined)
      await changed("Taken back")
    },
  })
  return { edit, undo, last }
}

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { showToast } from "../../../ui/toasts.ts"
import { createTermList } from "../palette/find-terms.ts"
import type { LabelingTask } from "../task.ts"
import type { Termbase } from "../use-termbase.ts"

interface SuggestDialogProps {
  readonly projectId: string
  readonly task: LabelingTask
  readonly termbase: Termbase | undefined
  readonly selected: { readonly term: string; readonly context: string }
  readonly onClose: () => void
}

/** Suggests a term that the glossary lacks to its linguists, with the words around it. */
export default function SuggestDialog({ projectId, task, termbase, selected, onClose }: SuggestDialogProps) {
  const queries = useQueryClient()
  const [term, setTerm] = useState(selected.term)
  const [note, setNote] = useState("")
  const [isIncomplete, setIsIncomplete] = useState(false)
  const send = useMutation(
    api.evidence.suggest.mutationOptions({
      onSuccess: async () => {
        showToast("Sent to the linguists. What becomes of it stands in My work")
        onClose()
        await queries.invalidateQueries(api.evidence.ownSuggestions.queryFilter({ projectId: projectId }))
      },
    }),
  )
  const known = term.trim() === "" ? undefined : knownTerm(termbase, term)
  return (
    <Dialog title="Suggest a term" isOpen onClose={onClose}>
      <TextField
        label="Term"
        description="As you would write it, for example phase line or FLOT."
        value={term}
        maxLength={600}
        onChange={setTerm}
        error={isIncomplete && term.trim() === "" ? "Write the term." : undefined}
      />
      {known !== undefined && (
        <Notice kind="info" title={`The glossary has “${known.text}”`}>
          It is {known.status}
          {known.preferred !== undefined && known.preferred !== known.text
            ? `; the preferred term is ${known.preferred}`
            : ""}
          . Suggest it all the same if something about it is wrong.
        </Notice>
      )}
      <TextField
        label="What it means, or why it is needed (optional)"
        lines={3}
        value={note}
        maxLength={2_000}
        onChange={setNote}
      />
      {selected.context !== "" && (
        <figure className="rounded-md border border-line bg-sunken px-3 py-2 text-sm">
          <figcaption className="text-xs font-semibold text-muted">Sent along</figcaption>
          <blockquote className="mt-1">{selected.context}</blockquote>
        </figure>
      )}
      {send.error !== null && (
        <Notice kind="error" title="The term was not sent">
          {failureOf(send.error).message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button
          variant="primary"
          isPending={send.isPending}
          onPress={() => {
            if (term.trim() === "") return setIsIncomplete(true)
            return send.mutate({
              assignmentId: task.assignmentId,
              term: term.trim(),
              note: note.trim(),
              context: selected.context.slice(0, 2_000),
            })
          }}
        >
          Send to the linguists
        </Button>
      </div>
    </Dialog>
  )
}

/** The glossary's own term of these words, whatever their capitals. */
function knownTerm(termbase: Termbase | undefined, words: string) {
  if (termbase === undefined) return undefined
  const asked = words.trim().toLowerCase()
  const list = createTermList()
  const { matches } = termbase.assess(words.trim())
  for (const { conceptId } of matches) {
    const concept = termbase.concept(conceptId)
    if (concept !== undefined) list.add(concept)
  }
  return list.find(asked, 12).find(({ text }) => text.toLowerCase() === asked)
}

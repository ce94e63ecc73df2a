import type { TermPlace } from "@readback/domain"
import type { Concept, TermStatus } from "@readback/glossary"
import { useState } from "react"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { Checkbox } from "../../../ui/checkbox.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { RadioGroup } from "../../../ui/radio-group.tsx"
import { Select } from "../../../ui/select.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { ConceptPicker } from "../editor/concept-picker.tsx"
import { foldText } from "../fold-text.ts"
import { optionsOf } from "../options-of.ts"
import { termStatusNames } from "../term-status-names.ts"
import { DraftChoice } from "../workbench/draft-choice.tsx"
import { useDraftProposal } from "../workbench/use-draft-proposal.tsx"
import type { GlossaryHead } from "../workbench/use-head.ts"

/** Where a term goes, with what is said to whoever suggested it. */
interface PlacedTerm {
  readonly place: TermPlace
  readonly expansion: string | undefined
  readonly reply: string
}

interface PlaceDialogProps {
  readonly head: GlossaryHead
  readonly term: string
  /** What an abbreviation likely stands for: it can be taken along. */
  readonly expansion?: string | undefined
  /** The concept that it is to be a term of, where one was chosen before. */
  readonly conceptId?: string | undefined
  /** Whether somebody waits for an answer. */
  readonly isAnswered?: boolean
  readonly onPlace: (placed: PlacedTerm) => void
  readonly isPending: boolean
  readonly error: unknown
  readonly onClose: () => void
}

/** The concept that has a term of these words, whatever their capitals. */
function conceptNamed(concepts: readonly Concept[], words: string): Concept | undefined {
  const sought = foldText(words).trim()
  return sought === "" ? undefined : concepts.find(({ terms }) => terms.some(({ text }) => foldText(text) === sought))
}

/** Takes a term into a draft: as a concept of its own, or as a term of one that is there. */
export function PlaceDialog(props: PlaceDialogProps) {
  const { head, term, expansion, isAnswered = false, onPlace, isPending, error, onClose } = props
  const draft = useDraftProposal(head.glossaryId)
  // What an abbreviation stands for may be there already: then it is a term of that.
  const [offered] = useState(() => props.conceptId ?? conceptNamed(head.concepts, expansion ?? "")?.id)
  const [kind, setKind] = useState<"new" | "known">(offered === undefined ? "new" : "known")
  const [conceptId, setConceptId] = useState(offered ?? "")
  const [status, setStatus] = useState<TermStatus>("admitted")
  const [withExpansion, setWithExpansion] = useState(true)
  const [full, setFull] = useState(expansion ?? "")
  const [reply, setReply] = useState("")
  const [isIncomplete, setIsIncomplete] = useState(false)
  const accept = async () => {
    if (kind === "known" && conceptId === "") {
      setIsIncomplete(true)
      return
    }
    const proposalId = await draft.ensure()
    if (proposalId === undefined) return
    const target = kind === "known" ? head.concepts.filter(({ id }) => id === conceptId) : []
    const isThere = conceptNamed(target, full) !== undefined
    const taken = full.trim() === "" || !withExpansion || isThere ? undefined : full.trim()
    onPlace({
      place: {
        proposalId: proposalId as TermPlace["proposalId"],
        conceptId: kind === "known" ? conceptId : null,
        status,
      },
      expansion: taken,
      reply: reply.trim(),
    })
  }
  return (
    <Dialog title={`Accept “${term}”`} isOpen onClose={onClose}>
      <RadioGroup
        label="Where it goes"
        options={[
          { id: "new", label: "A concept of its own" },
          { id: "known", label: "A term of a concept that is there" },
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === "known" && (
        <>
          <ConceptPicker
            label="Concept"
            concepts={head.concepts}
            value={conceptId}
            onChange={setConceptId}
            error={isIncomplete && conceptId === "" ? "Choose the concept, or make it one of its own." : undefined}
          />
          <Select label="Status" options={optionsOf(termStatusNames)} value={status} onChange={setStatus} />
        </>
      )}
      {expansion !== undefined && (
        <div className="flex flex-col gap-1">
          <Checkbox label="Take what it stands for along" isSelected={withExpansion} onChange={setWithExpansion} />
          {withExpansion && <TextField label="It stands for" value={full} maxLength={600} onChange={setFull} />}
        </div>
      )}
      <DraftChoice glossaryId={head.glossaryId} draft={draft} />
      {isAnswered && (
        <TextField
          label="Answer to its author (optional)"
          lines={2}
          value={reply}
          maxLength={2_000}
          onChange={setReply}
        />
      )}
      {error !== null && error !== undefined && (
        <Notice kind="error" title="The term was not accepted">
          {failureOf(error).message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" isPending={isPending} onPress={() => void accept()}>
          Accept into the draft
        </Button>
      </div>
    </Dialog>
  )
}

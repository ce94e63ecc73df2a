import { type Concept, conceptName } from "@readback/glossary"
import { useMutation } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useEffect, useMemo, useRef, useState } from "react"
import { v7 as newId } from "uuid"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { LevelBadge } from "../../../classification/level-badge.tsx"
import { Breadcrumb } from "../../../ui/breadcrumb.tsx"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { PageHeader } from "../../../ui/page-header.tsx"
import { countOf } from "../../../words/format-count.ts"
import { inputOf } from "../concept-input.ts"
import { useGlossaryChange } from "../use-glossary-change.ts"
import { DraftChoice } from "../workbench/draft-choice.tsx"
import type { ProposedChange } from "../workbench/use-changes.ts"
import type { DraftProposal } from "../workbench/use-draft-proposal.tsx"
import type { GlossaryHead } from "../workbench/use-head.ts"
import { blankConcept } from "./blank-concept.ts"
import { cleanConcept } from "./clean-concept.ts"
import { conceptErrors } from "./concept-errors.ts"
import { ConceptFields } from "./concept-fields.tsx"
import type { EditBasis } from "./kept-concept.ts"
import { LeaveDialog } from "./leave-dialog.tsx"
import { MergeView } from "./merge-view.tsx"
import { SaveBar } from "./save-bar.tsx"
import { useConceptEditing } from "./use-concept-editing.ts"

interface ConceptEditorProps {
  readonly head: GlossaryHead
  readonly conceptId: string
  readonly draft: DraftProposal
  /** What the chosen draft makes of the concept. */
  readonly change: ProposedChange | null
  /** What there is to begin with. */
  readonly loaded: EditBasis
}

interface Theirs {
  readonly after: Concept | null
  readonly revision: number | null
  readonly editor: string | null
}

/** Writes one concept into a draft. */
export function ConceptEditor({ head, conceptId, draft, change, loaded }: ConceptEditorProps) {
  const { glossaryId, language, concepts } = head
  const [blank] = useState(() => blankConcept(conceptId, newId()))
  const editing = useConceptEditing(glossaryId, loaded, blank)
  const { concept, basis, isDirty } = editing
  const [isChecked, setIsChecked] = useState(false)
  const [theirs, setTheirs] = useState<Theirs>()
  const changed = useGlossaryChange()
  const errors = useMemo(
    () => (isChecked ? conceptErrors(cleanConcept(concept)) : new Map<string, string>()),
    [isChecked, concept],
  )
  const errorCount = [...errors.keys()].filter(
    (place) => ![...errors.keys()].some((other) => other.startsWith(`${place}.`)),
  )
  const save = useMutation(
    api.proposals.saveConcept.mutationOptions({
      onSuccess: async (result, { proposalId, after }) => {
        if (result.kind === "conflict") {
          setTheirs(result.theirs)
          return
        }
        const saved = after as Concept | null
        setTheirs(undefined)
        setIsChecked(false)
        if (saved === null) editing.start({ proposalId, revision: result.revision, base: null })
        else editing.saved({ proposalId, revision: result.revision, base: saved })
        await changed("Saved")
      },
    }),
  )
  const send = async () => {
    const after = cleanConcept(concept)
    setIsChecked(true)
    if (conceptErrors(after).size > 0) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus())
      return
    }
    const proposalId = await draft.ensure()
    if (proposalId === undefined) return
    // What another draft makes of the concept has not been seen here: if there is something, both are shown.
    const revision = basis.proposalId === proposalId ? basis.revision : null
    save.mutate({ proposalId, conceptId, after: inputOf(after), revision })
  }
  const keys = useRef({ send, undo: editing.undo, redo: editing.redo })
  useEffect(() => {
    keys.current = { send, undo: editing.undo, redo: editing.redo }
  })
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const { current } = keys
      const action =
        key === "s"
          ? () => void current.send()
          : key === "y" || (key === "z" && event.shiftKey)
            ? (current.redo ?? (() => undefined))
            : key === "z"
              ? (current.undo ?? (() => undefined))
              : undefined
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener("keydown", act)
    return () => window.removeEventListener("keydown", act)
  }, [])

  const isNew = basis.base === null && loaded.base === null
  const name = concept.terms.some(({ text }) => text.trim() !== "") ? conceptName(concept) : "New concept"
  const failure = save.error === null ? undefined : failureOf(save.error).message
  return (
    <>
      <PageHeader
        title={name}
        breadcrumb={
          <Breadcrumb current={isNew ? "New concept" : "Edit"}>
            <Link to="/workbench/$glossaryId" params={{ glossaryId }}>
              Workbench of {head.name}
            </Link>
          </Breadcrumb>
        }
        aside={<LevelBadge level={head.classification} />}
      />
      {theirs === undefined ? (
        <>
          <DraftChoice glossaryId={glossaryId} draft={draft} />
          {editing.isRestored && (
            <Notice
              kind="info"
              title="Your unsaved edits are back"
              action={<Button onPress={() => editing.start(loaded)}>Discard them</Button>}
            >
              They were kept in this browser when you left.
            </Notice>
          )}
          {change?.after === null && (
            <Notice
              kind="warning"
              title="The proposal removes this concept"
              isAnnounced={false}
              action={
                change.before !== null && (
                  <Button
                    isPending={save.isPending}
                    onPress={() =>
                      draft.chosen !== undefined &&
                      save.mutate({
                        proposalId: draft.chosen.id,
                        conceptId,
                        after: inputOf(change.before),
                        revision: change.revision,
                      })
                    }
                  >
                    Keep the concept
                  </Button>
                )
              }
            >
              Nothing of it reaches the next release unless it is kept.
            </Notice>
          )}
          {change?.isStale === true && (
            <Notice
              kind="warning"
              title="The glossary moved on since this change began"
              isAnnounced={false}
              action={
                <Link
                  to="/workbench/$glossaryId/concepts/$conceptId"
                  params={{ glossaryId, conceptId }}
                  search={{ merge: true, ...(draft.chosen === undefined ? {} : { proposal: draft.chosen.id }) }}
                  className="text-accent-ink underline"
                >
                  Merge the two
                </Link>
              }
            >
              Another proposal that changes this concept was approved. The proposal cannot be approved before both are
              one.
            </Notice>
          )}
          {failure !== undefined && (
            <Notice kind="error" title="The concept was not saved">
              {failure}
            </Notice>
          )}
          <ConceptFields
            concept={concept}
            language={language}
            concepts={concepts}
            onEdit={editing.edit}
            errorAt={(place) => errors.get(place)}
          />
          <SaveBar
            isDirty={isDirty}
            isPending={save.isPending}
            onSave={() => void send()}
            onDiscard={() => {
              setIsChecked(false)
              editing.start(basis)
            }}
            onUndo={editing.undo}
            onRedo={editing.redo}
          >
            {errorCount.length > 0 && (
              <span className="text-sm font-semibold text-error" role="alert">
                {countOf(errorCount.length, "field")} to mend
              </span>
            )}
          </SaveBar>
        </>
      ) : (
        <MergeView
          base={basis.base}
          mine={cleanConcept(concept)}
          theirs={theirs.after}
          owner={theirs.editor === null ? "the other" : `${theirs.editor}’s`}
          isPending={save.isPending}
          error={failure}
          onBack={() => setTheirs(undefined)}
          onMerge={(merged) => {
            const proposalId = draft.chosen?.id
            if (proposalId === undefined) return
            if (merged !== null) editing.edit(merged)
            save.mutate({ proposalId, conceptId, after: inputOf(merged), revision: theirs.revision })
          }}
        />
      )}
      <LeaveDialog isDirty={isDirty} onKeep={editing.keepNow} onDiscard={() => editing.start(basis)} />
    </>
  )
}

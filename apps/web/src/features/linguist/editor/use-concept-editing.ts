import { canonicalJson, type Concept } from "@readback/glossary"
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react"
import { useAccount } from "../../../api/account.ts"
import { cleanConcept } from "./clean-concept.ts"
import { beginEditing, type Editing, type EditingCommand, stepEditing } from "./concept-editing.ts"
import { type EditBasis, keptConcepts } from "./kept-concept.ts"

/** How long typing must rest before it is kept in the browser, in milliseconds. */
const REST_MS = 250

type Command = EditingCommand | { readonly kind: "start"; readonly concept: Concept }

const step = (state: Editing, command: Command): Editing =>
  command.kind === "start" ? beginEditing(command.concept) : stepEditing(state, command)

/** A concept in writing: with undo, and kept in this browser until it is saved or discarded. */
export function useConceptEditing(glossaryId: string, loaded: EditBasis, blank: Concept) {
  const personId = useAccount().id
  const kept = useMemo(
    () => keptConcepts(window.localStorage, `readback:concept:${personId}:${glossaryId}:${blank.id}`),
    [personId, glossaryId, blank.id],
  )
  const [found] = useState(() => kept.read())
  const [basis, setBasis] = useState<EditBasis>(found ?? loaded)
  const [isRestored, setIsRestored] = useState(found !== undefined)
  const [editing, send] = useReducer(step, undefined, () => beginEditing(found?.concept ?? loaded.base ?? blank))
  const { now } = editing
  const isDirty = useMemo(
    () => canonicalJson(cleanConcept(now)) !== canonicalJson(cleanConcept(basis.base ?? blank)),
    [now, basis.base, blank],
  )
  useEffect(() => {
    if (!isDirty) {
      kept.forget()
      return
    }
    const keep = () => kept.keep({ ...basis, concept: now })
    const timer = setTimeout(keep, REST_MS)
    // Whoever reloads or closes the page within this time loses nothing either.
    window.addEventListener("pagehide", keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener("pagehide", keep)
    }
  }, [isDirty, now, basis, kept])
  const edit = useCallback(
    (concept: Concept, field?: string) =>
      send({ kind: "change", concept, at: Date.now(), ...(field === undefined ? {} : { field }) }),
    [],
  )
  const start = (next: EditBasis) => {
    kept.forget()
    setBasis(next)
    setIsRestored(false)
    send({ kind: "start", concept: next.base ?? blank })
  }
  const latest = useRef({ isDirty, basis, start, loaded })
  useEffect(() => {
    latest.current = { isDirty, basis, start, loaded }
  })
  const { proposalId, revision } = loaded
  useEffect(() => {
    const current = latest.current
    const isKnown = proposalId === current.basis.proposalId && revision === current.basis.revision
    // Another draft was chosen, or somebody else saved: whoever has written nothing sees what is there now.
    if (!isKnown && !current.isDirty) current.start(current.loaded)
  }, [proposalId, revision])
  return {
    concept: now,
    basis,
    isDirty,
    isRestored: isRestored && isDirty,
    edit,
    /** Goes on from another state, and forgets what was unsaved. */
    start,
    /** What is saved is what the next edit begins with; the steps to undo stay. */
    saved: (next: EditBasis) => {
      setBasis(next)
      setIsRestored(false)
    },
    /** Keeps what is unsaved at once, for whoever leaves. */
    keepNow: () => isDirty && kept.keep({ ...basis, concept: now }),
    undo: editing.past.length === 0 ? undefined : () => send({ kind: "undo" }),
    redo: editing.future.length === 0 ? undefined : () => send({ kind: "redo" }),
  }
}

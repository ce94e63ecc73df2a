import { type Concept, mergeConcepts, type MergeConflict } from "@readback/glossary"
import { useMemo, useState } from "react"
import { ChangedText } from "../../../reading/comparing/changed-text.tsx"
import { Badge } from "../../../ui/badge.tsx"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/section.tsx"
import { countOf } from "../../../words/format-count.ts"
import { ChangeDetails } from "../change-details.tsx"
import { changeOfConcept } from "../change-of-concept.ts"
import { type Choices, placeName, undecided, valueWords } from "./merge-fields.ts"

interface MergeViewProps {
  /** What both versions began with. */
  readonly base: Concept | null
  readonly mine: Concept | null
  readonly theirs: Concept | null
  /** Whose version stands against the person's own, such as "Dana's" or "The glossary's". */
  readonly owner: string
  readonly isPending: boolean
  readonly error: string | undefined
  readonly onMerge: (merged: Concept | null) => void
  readonly onBack: () => void
}

/** Two versions of a concept side by side with what they began as; what only one of them changed is taken over. */
export function MergeView({ base, mine, theirs, owner, isPending, error, onMerge, onBack }: MergeViewProps) {
  const [choices, setChoices] = useState<Choices>({})
  const { merged, conflicts } = useMemo(() => mergeConcepts(base, mine, theirs, choices), [base, mine, theirs, choices])
  const open = undecided(conflicts, choices)
  const others = changeOfConcept(base, theirs)
  const termName = (id: string) =>
    [mine, theirs, base].flatMap((one) => one?.terms ?? []).find((term) => term.id === id)?.text ?? ""
  return (
    <>
      <Notice kind="warning" title="There are two versions of this concept">
        Nothing is saved yet and nothing is lost. What only one of you changed is taken over;{" "}
        {conflicts.length === 0
          ? "you disagree in nothing, so that you can save the two as one."
          : "where you disagree, choose."}
      </Notice>
      {conflicts.length > 0 && (
        <Section
          title={countOf(conflicts.length, "disagreement")}
          actions={
            <span className="flex gap-2">
              <Button onPress={() => setChoices(all(conflicts, "mine"))}>Take all of mine</Button>
              <Button onPress={() => setChoices(all(conflicts, "theirs"))}>Take all of {owner}</Button>
            </span>
          }
        >
          <ul className="flex flex-col gap-4">
            {conflicts.map((conflict) => (
              <Disagreement
                key={conflict.path}
                conflict={conflict}
                name={placeName(conflict.path, termName)}
                owner={owner}
                choice={choices[conflict.path]}
                onChoose={(choice) => setChoices((before) => ({ ...before, [conflict.path]: choice }))}
              />
            ))}
          </ul>
        </Section>
      )}
      {others !== undefined && (
        <Section title={`What ${owner} version changed`}>
          <div className="flex flex-col gap-2 rounded-lg border border-line bg-surface px-4 py-3">
            <ChangeDetails change={others} />
          </div>
        </Section>
      )}
      {error !== undefined && (
        <Notice kind="error" title="The merged concept was not saved">
          {error}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" isDisabled={open > 0} isPending={isPending} onPress={() => onMerge(merged)}>
          {merged === null ? "Save: the concept is removed" : "Save the merged concept"}
        </Button>
        <Button onPress={onBack}>Back to my version</Button>
        <span className="text-sm text-muted" aria-live="polite">
          {open > 0 ? `${countOf(open, "choice")} to make` : ""}
        </span>
      </div>
    </>
  )
}

const all = (conflicts: readonly MergeConflict[], choice: "mine" | "theirs"): Choices =>
  Object.fromEntries(conflicts.map(({ path }) => [path, choice]))

interface DisagreementProps {
  readonly conflict: MergeConflict
  readonly name: string
  readonly owner: string
  readonly choice: "mine" | "theirs" | undefined
  readonly onChoose: (choice: "mine" | "theirs") => void
}

function Disagreement({ conflict, name, owner, choice, onChoose }: DisagreementProps) {
  const base = valueWords(conflict.base)
  return (
    <li className="rounded-lg border border-line bg-surface shadow-raised">
      <fieldset className="min-w-0">
        <legend className="sr-only">{name}</legend>
        <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-2">
          <span className="font-semibold">{name}</span>
          {choice === undefined && <Badge tone="warning">To choose</Badge>}
        </div>
        <div className="grid divide-y divide-line lg:grid-cols-3 lg:divide-x lg:divide-y-0">
          <div className="min-w-0 px-4 py-3">
            <p className="mb-1 text-sm font-semibold text-muted">Before</p>
            <p className="text-sm whitespace-pre-line">{base === "" ? "(nothing)" : base}</p>
          </div>
          {(["mine", "theirs"] as const).map((side) => (
            <div key={side} className={`min-w-0 px-4 py-3 ${choice === side ? "bg-accent-soft" : ""}`}>
              <label className="mb-1 flex min-h-6 cursor-pointer items-center gap-2 text-sm font-semibold">
                <input
                  type="radio"
                  name={conflict.path}
                  checked={choice === side}
                  onChange={() => onChoose(side)}
                  className="size-4 accent-(--accent)"
                />
                {side === "mine" ? "Mine" : owner}
              </label>
              <div className="text-sm">
                <ChangedText before={base} after={valueWords(conflict[side])} />
              </div>
            </div>
          ))}
        </div>
      </fieldset>
    </li>
  )
}

import { type ProjectSettings, responseName } from "@readback/domain"
import { RadioGroup } from "../../ui/radio-group.tsx"
import { Select } from "../../ui/select.tsx"
import type { AnswerDraft } from "./answer-draft.ts"

interface AnswerFieldsProps {
  readonly responses: readonly { readonly id: string; readonly text: string }[]
  readonly settings: Pick<ProjectSettings, "bothGood" | "bothBad">
  readonly answer: AnswerDraft
  readonly onChange: (answer: AnswerDraft) => void
}

/** Ranks for the responses of a comparison, or an outcome for all of them. */
export function AnswerFields({ responses, settings, answer, onChange }: AnswerFieldsProps) {
  const outcomes = [
    { id: "ranked" as const, label: "By rank", description: "Equal ranks are equally good." },
    ...(settings.bothGood && responses.length === 2 ? [{ id: "both_good" as const, label: "Both good" }] : []),
    ...(settings.bothBad ? [{ id: "both_bad" as const, label: "None is acceptable" }] : []),
  ]
  const ranks = responses.map((_, at) => ({ id: String(at + 1), label: at === 0 ? "1, best" : String(at + 1) }))
  return (
    <>
      <RadioGroup
        label="Answer"
        options={outcomes}
        value={answer.outcome}
        onChange={(outcome) => onChange({ ...answer, outcome })}
      />
      {answer.outcome === "ranked" && (
        <ul className="flex flex-col gap-3">
          {responses.map(({ id, text }, at) => (
            <li key={id} className="grid gap-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
              <Select
                label={`Rank of response ${responseName(at)}`}
                options={ranks}
                value={answer.ranks[at] === undefined ? null : String(answer.ranks[at])}
                onChange={(rank) => onChange({ ...answer, ranks: answer.ranks.with(at, Number(rank)) })}
                placeholder="None yet"
              />
              <div
                role="region"
                aria-label={`Response ${responseName(at)}`}
                tabIndex={0}
                className="max-h-28 overflow-auto rounded-md border border-line p-2.5 text-sm whitespace-pre-wrap"
              >
                {text}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

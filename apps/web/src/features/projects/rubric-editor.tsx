import { MAX_AXES } from "@readback/domain"
import { useRef } from "react"
import { Button } from "../../ui/button.tsx"
import { AxisFields } from "./axis-fields.tsx"
import { FieldSection } from "./field-section.tsx"
import { type RubricCommand, stepRubric } from "./rubric-draft.ts"
import type { SettingsPart } from "./settings-part.ts"

/** The axes of a project's rubric: add, change, reorder and remove them. */
export function RubricEditor({ settings, onChange, errorOf }: SettingsPart) {
  const { rubric } = settings
  const list = useRef<HTMLOListElement>(null)
  const adder = useRef<HTMLDivElement>(null)
  const run = (command: RubricCommand) => onChange({ rubric: stepRubric(rubric, command) })
  /** Focus goes where the command went, once the page shows it. */
  const focus = (find: () => HTMLElement | null | undefined) => requestAnimationFrame(() => find()?.focus())
  const within = (at: number, selector: string) => list.current?.children.item(at)?.querySelector<HTMLElement>(selector)
  return (
    <FieldSection
      title="Rubric"
      description="Qualities that are rated besides the verdict: of each response on its own, or of two against each other."
    >
      {rubric.length > 0 && (
        <ol ref={list} aria-label="Axes of the rubric" className="flex flex-col gap-4">
          {rubric.map((axis, at) => (
            <AxisFields
              // Axes have no lasting key before they are saved; every field is controlled, so the place serves.
              // oxlint-disable-next-line react/no-array-index-key -- see above
              key={at}
              axis={axis}
              place={{ at, of: rubric.length }}
              errorOf={(field) => errorOf(`rubric.${at}.${field}`)}
              onChange={(change) => run({ kind: "change", at, change })}
              onMove={(by) => {
                run({ kind: "move", at, by })
                focus(() => within(at + by, "input"))
              }}
              onRemove={() => {
                run({ kind: "remove", at })
                focus(() => adder.current?.querySelector("button"))
              }}
            />
          ))}
        </ol>
      )}
      <div ref={adder} className="flex flex-wrap items-center gap-3">
        <Button
          isDisabled={rubric.length >= MAX_AXES}
          onPress={() => {
            run({ kind: "add" })
            focus(() => within(rubric.length, "input"))
          }}
        >
          Add an axis
        </Button>
        {rubric.length === 0 && <p className="text-sm text-muted">No axes: people give a verdict alone.</p>}
        {rubric.length >= MAX_AXES && <p className="text-sm text-muted">{MAX_AXES} axes are the most.</p>}
      </div>
      {errorOf("rubric") !== undefined && <p className="text-sm font-medium text-error">{errorOf("rubric")}</p>}
    </FieldSection>
  )
}

import type { RubricAxis } from "@readback/domain"
import { Button as AriaButton, Disclosure, DisclosurePanel } from "react-aria-components"
import { Button } from "../../ui/button.tsx"
import { Checkbox } from "../../ui/checkbox.tsx"
import { Icon } from "../../ui/icon.tsx"
import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { pointsOf } from "./rubric-draft.ts"

const scopes = [
  { id: "response", label: "Each response, 1 to 5" },
  { id: "pair", label: "The two against each other, −3 to 3" },
] as const

interface AxisFieldsProps {
  readonly axis: RubricAxis
  readonly place: { readonly at: number; readonly of: number }
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (change: Partial<Omit<RubricAxis, "id">>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One axis of the rubric; Alt with an arrow key moves it too. */
export function AxisFields({ axis, place, errorOf, onChange, onMove, onRemove }: AxisFieldsProps) {
  const name = axis.name.trim() === "" ? `axis ${place.at + 1}` : axis.name
  const isFirst = place.at === 0
  const isLast = place.at === place.of - 1
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut beside the buttons inside
    <li
      className="flex flex-col gap-4 rounded-lg border border-line bg-canvas p-4"
      onKeyDown={(event) => {
        const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined
        if (!event.altKey || by === undefined || (by === -1 ? isFirst : isLast)) return
        event.preventDefault()
        onMove(by)
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Axis"
          placeholder="Correctness"
          value={axis.name}
          onChange={(value) => onChange({ name: value })}
          error={errorOf("name")}
        />
        <Select label="Rated of" options={scopes} value={axis.scope} onChange={(scope) => onChange({ scope })} />
      </div>
      <TextField
        label="What it means"
        value={axis.description}
        onChange={(description) => onChange({ description })}
        error={errorOf("description")}
      />
      <Disclosure className="group">
        <AriaButton
          slot="trigger"
          className="-ml-1 inline-flex min-h-8 items-center gap-1 rounded-md px-1 text-sm font-semibold text-accent-ink hover:bg-hover"
        >
          <span className="group-data-expanded:rotate-90">
            <Icon name="right" />
          </span>
          Words for the points
        </AriaButton>
        <DisclosurePanel>
          <div className="mt-2 grid gap-x-4 gap-y-3 sm:grid-cols-2">
            {pointsOf(axis.scope).map((point) => (
              <TextField
                key={point}
                label={pointLabel(axis.scope, point)}
                value={axis.anchors[point] ?? ""}
                onChange={(text) => {
                  const { [point]: _old, ...others } = axis.anchors
                  onChange({ anchors: text === "" ? others : { ...others, [point]: text } })
                }}
                error={errorOf(`anchors.${point}`)}
              />
            ))}
          </div>
        </DisclosurePanel>
      </Disclosure>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Checkbox
          label="Required with every judgment"
          isSelected={axis.isRequired}
          onChange={(isRequired) => onChange({ isRequired })}
        />
        <div className="flex gap-1">
          <Button variant="quiet" aria-label={`Move ${name} up`} isDisabled={isFirst} onPress={() => onMove(-1)}>
            Up
          </Button>
          <Button variant="quiet" aria-label={`Move ${name} down`} isDisabled={isLast} onPress={() => onMove(1)}>
            Down
          </Button>
          <Button variant="quiet" aria-label={`Remove ${name}`} onPress={onRemove}>
            Remove
          </Button>
        </div>
      </div>
    </li>
  )
}

function pointLabel(scope: RubricAxis["scope"], point: string): string {
  const shown = point.replace("-", "−")
  const ends: Readonly<Record<string, string>> =
    scope === "response"
      ? { "1": "worst", "5": "best" }
      : { "-3": "left much better", "0": "equal", "3": "right much better" }
  return ends[point] === undefined ? shown : `${shown}, ${ends[point]}`
}

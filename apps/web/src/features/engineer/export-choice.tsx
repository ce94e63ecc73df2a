import { RadioGroup } from "../../ui/radio-group.tsx"
import { Select } from "../../ui/select.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { exportGroups } from "./export-groups.ts"
import type { ExportTarget } from "./use-export-choice.ts"

interface ExportChoiceProps {
  readonly targets: readonly ExportTarget[]
  readonly target: ExportTarget
  readonly options: Readonly<Record<string, string>>
  readonly onTarget: (name: string) => void
  readonly onOption: (option: string, value: string) => void
}

/** Choice of the kind of file, by what it is for, and of its options. */
export function ExportChoice({ targets, target, options, onTarget, onOption }: ExportChoiceProps) {
  const ofGroup = targets.filter(({ group }) => group === target.group)
  return (
    <Tabs
      label="What the file is for"
      tabs={exportGroups}
      current={target.group}
      onChange={(group) => {
        const first = targets.find((one) => one.group === group)
        if (first !== undefined) onTarget(first.name)
      }}
    >
      <div className="grid items-start gap-8 md:grid-cols-[minmax(0,1fr)_20rem]">
        <RadioGroup
          label="Kind of file"
          options={ofGroup.map(({ name, title, description }) => ({ id: name, label: title, description }))}
          value={target.name}
          onChange={onTarget}
        />
        {target.options.length > 0 && (
          <div className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 shadow-raised">
            {target.options.map(({ name, label, about, choices }) => (
              <Select
                key={name}
                label={label}
                description={about}
                options={choices.map((choice) => ({ id: choice.id, label: choice.label, description: choice.about }))}
                value={options[name] ?? choices[0]?.id ?? null}
                onChange={(value) => onOption(name, value)}
              />
            ))}
          </div>
        )}
      </div>
    </Tabs>
  )
}

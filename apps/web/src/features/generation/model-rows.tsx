import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import type { UsableEndpoint } from "./generation-types.ts"
import type { ModelRow } from "./run-form.ts"

interface ModelRowsProps {
  readonly endpoints: readonly UsableEndpoint[]
  readonly rows: readonly ModelRow[]
  readonly onChange: (rows: readonly ModelRow[]) => void
  /** Absent where only one model is asked. */
  readonly onAdd: (() => void) | undefined
  readonly errorOf: (place: string) => string | undefined
}

/** The models that are asked, each with the endpoint where it is. */
export function ModelRows({ endpoints, rows, onChange, onAdd, errorOf }: ModelRowsProps) {
  const change = (key: number, part: Partial<ModelRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  return (
    <div className="flex flex-col gap-3">
      {rows.map((row, at) => {
        const endpoint = endpoints.find(({ id }) => id === row.endpointId)
        const name = rows.length > 1 ? ` ${at + 1}` : ""
        return (
          <div key={row.key} className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_2.25rem]">
            <Select
              label={`Endpoint${name}`}
              options={endpoints.map(({ id, name: label, classification }) => ({
                id,
                label,
                description: `up to ${classification}`,
              }))}
              value={row.endpointId}
              onChange={(endpointId) =>
                change(row.key, { endpointId, model: endpoints.find(({ id }) => id === endpointId)?.models[0] ?? "" })
              }
            />
            {endpoint !== undefined && endpoint.models.length > 0 ? (
              <Select
                label={`Model${name}`}
                options={endpoint.models.map((model) => ({ id: model, label: model }))}
                value={row.model}
                onChange={(model) => change(row.key, { model })}
                error={errorOf(`plan.models.${at}.model`)}
              />
            ) : (
              <TextField
                label={`Model${name}`}
                value={row.model}
                onChange={(model) => change(row.key, { model })}
                error={errorOf(`plan.models.${at}.model`)}
              />
            )}
            {rows.length > 1 && (
              <Button
                variant="quiet"
                aria-label={`Take model ${at + 1} away`}
                onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
              >
                <Icon name="cross" />
              </Button>
            )}
          </div>
        )
      })}
      {onAdd !== undefined && rows.length < 20 && (
        <div>
          <Button onPress={onAdd}>Add a model</Button>
        </div>
      )}
    </div>
  )
}

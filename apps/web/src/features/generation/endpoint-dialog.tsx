import { ChangeEndpoint, CreateEndpoint, MAX_CONCURRENCY } from "@readback/domain"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Form } from "react-aria-components"
import { useAccount } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { UNMARKED_LEVEL } from "../../classification/page-level.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import { NumberField } from "../../ui/number-field.tsx"
import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { showToast } from "../../ui/toasts.ts"
import { useFields } from "../../ui/use-fields.ts"
import type { Endpoint } from "./generation-types.ts"

interface EndpointDialogProps {
  /** The endpoint to change; a new one where absent. */
  readonly endpoint?: Endpoint
  readonly onClose: () => void
}

/** Adds an endpoint or changes one; a stored key is never shown, only replaced. */
export function EndpointDialog({ endpoint, onClose }: EndpointDialogProps) {
  const { levels } = useAccount()
  const queries = useQueryClient()
  const fields = useFields({
    name: endpoint?.name ?? "",
    baseUrl: endpoint?.baseUrl ?? "",
    key: "",
    models: endpoint?.models.join("\n") ?? "",
  })
  const [classification, setClassification] = useState(endpoint?.classification ?? levels[0] ?? UNMARKED_LEVEL)
  const [concurrency, setConcurrency] = useState(endpoint?.concurrency ?? 4)
  const [timeoutS, setTimeoutS] = useState(Math.round((endpoint?.timeoutMs ?? 120_000) / 1_000))
  const onSuccess = async () => {
    await queries.invalidateQueries(api.generation.pathFilter())
    onClose()
    showToast(`${fields.values.name.trim()} is saved`)
  }
  const create = useMutation(api.generation.createEndpoint.mutationOptions({ onSuccess }))
  const change = useMutation(api.generation.changeEndpoint.mutationOptions({ onSuccess }))
  const error = create.error ?? change.error
  const isPending = create.isPending || change.isPending

  const save = () => {
    const { name, baseUrl, key } = fields.values
    const models = fields.values.models.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]))
    const input = { name, baseUrl, classification, models, concurrency, timeoutMs: timeoutS * 1_000 }
    if (isPending) return
    if (endpoint === undefined) {
      const checked = fields.check(CreateEndpoint, { ...input, key })
      if (checked !== undefined) create.mutate(checked)
      return
    }
    const kept = key === "" ? {} : { key }
    const checked = fields.check(ChangeEndpoint, { ...input, ...kept, endpointId: endpoint.id })
    if (checked !== undefined) change.mutate(checked)
  }

  return (
    <Dialog title={endpoint === undefined ? "Add an endpoint" : `Change ${endpoint.name}`} isOpen onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField label="Name" autoComplete="off" {...fields.bind("name")} />
        <TextField
          label="Base address"
          description="Up to /v1, as in https://models.example/v1"
          autoComplete="off"
          {...fields.bind("baseUrl")}
        />
        <TextField
          label="Key"
          type="password"
          autoComplete="off"
          description={
            endpoint?.hasKey === true
              ? "One is stored. Leave this empty to keep it; a new host needs its key again."
              : "Leave it empty where the endpoint asks for none. It is stored encrypted and never shown again."
          }
          {...fields.bind("key")}
        />
        <Select
          label="Highest marking that may be sent"
          options={levels.map((level) => ({ id: level, label: level }))}
          value={classification}
          onChange={setClassification}
        />
        <TextField
          label="Models"
          description="One a line, to choose from in a run. Test the connection to see what it offers."
          lines={3}
          {...fields.bind("models")}
        />
        <div className="flex flex-wrap gap-4">
          <NumberField
            label="Requests at once"
            value={concurrency}
            onChange={setConcurrency}
            minValue={1}
            maxValue={MAX_CONCURRENCY}
          />
          <NumberField
            label="Seconds for one answer"
            value={timeoutS}
            onChange={setTimeoutS}
            minValue={1}
            maxValue={1_800}
          />
        </div>
        {error !== null && (
          <Notice kind="error" title="The endpoint was not saved">
            {failureOf(error).message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={isPending}>
            Save the endpoint
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

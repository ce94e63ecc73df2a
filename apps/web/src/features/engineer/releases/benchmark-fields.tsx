import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { useMayIn } from "../../../api/project.ts"
import { Button } from "../../../ui/button.tsx"
import { Checkbox } from "../../../ui/checkbox.tsx"
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx"
import { RadioGroup } from "../../../ui/radio-group.tsx"
import { showToast } from "../../../ui/toasts.ts"
import { countOf } from "../../../words/format-count.ts"
import { AddBenchmarkDialog } from "./add-benchmark-dialog.tsx"
import type { RecipeForm } from "./recipe-form.ts"
import type { Benchmark } from "./release-types.ts"

const policies = [
  { id: "leave-out", label: "Leave out", description: "None of them becomes a row." },
  { id: "report", label: "Keep and count", description: "The documents of the release say how many there are." },
] as const

interface BenchmarkFieldsProps {
  readonly projectId: string
  readonly form: RecipeForm
  readonly onChange: (change: Partial<RecipeForm>) => void
  readonly error: string | undefined
}

/** Which benchmarks the prompts of a release are checked against, and what becomes of those that overlap. */
export function BenchmarkFields({ projectId, form, onChange, error }: BenchmarkFieldsProps) {
  const all = useQuery(api.dataReleases.benchmarks.queryOptions({ projectId }))
  const mayChange = useMayIn(projectId, "export:create")
  const [isAdding, setIsAdding] = useState(false)
  const [removing, setRemoving] = useState<Benchmark>()
  const choose = (name: string, isChosen: boolean) =>
    onChange({ benchmarks: [...form.benchmarks.filter((one) => one !== name), ...(isChosen ? [name] : [])] })
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-base font-semibold">Benchmarks</legend>
      <p className="text-sm text-muted">
        A benchmark says nothing of a model that was trained on its prompts. Prompts of the release that equal one of a
        benchmark, or nearly so, are found.
      </p>
      {error !== undefined && <p className="text-sm font-medium text-error">{error}</p>}
      <Loaded query={all} subject="The benchmarks" lines={2}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="rounded-lg border border-dashed border-control px-4 py-3 text-sm text-muted">
              There are none yet. Add the prompts of MT-Bench, of your own evaluation, or of whatever else the model
              will be measured by.
            </p>
          ) : (
            <ul className="flex flex-col gap-1">
              {rows.map((one) => (
                <li key={one.id} className="flex items-start gap-3">
                  <div className="min-w-0 flex-1 wrap-anywhere">
                    <Checkbox
                      label={one.name}
                      isSelected={form.benchmarks.includes(one.name)}
                      onChange={(isChosen) => choose(one.name, isChosen)}
                    />
                    <p className="-mt-1 ml-6.5 text-sm text-muted">{countOf(one.prompts, "prompt")}</p>
                  </div>
                  {mayChange && (
                    <span className="pt-1.5">
                      <Button
                        size="compact"
                        variant="quiet"
                        aria-label={`Remove ${one.name}`}
                        onPress={() => setRemoving(one)}
                      >
                        Remove
                      </Button>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayChange && (
        <div>
          <Button onPress={() => setIsAdding(true)}>Add a benchmark</Button>
        </div>
      )}
      {form.benchmarks.length > 0 && (
        <div className="pt-2">
          <RadioGroup
            label="Comparisons whose prompt overlaps"
            options={policies}
            value={form.benchmarkPolicy}
            onChange={(benchmarkPolicy) => onChange({ benchmarkPolicy })}
          />
        </div>
      )}
      {isAdding && (
        <AddBenchmarkDialog
          projectId={projectId}
          onClose={() => setIsAdding(false)}
          onAdded={(name) => choose(name, true)}
        />
      )}
      {removing !== undefined && (
        <RemoveBenchmark
          projectId={projectId}
          benchmark={removing}
          onClose={() => setRemoving(undefined)}
          onRemoved={() => choose(removing.name, false)}
        />
      )}
    </fieldset>
  )
}

interface RemoveBenchmarkProps {
  readonly projectId: string
  readonly benchmark: Benchmark
  readonly onClose: () => void
  readonly onRemoved: () => void
}

function RemoveBenchmark({ projectId, benchmark, onClose, onRemoved }: RemoveBenchmarkProps) {
  const queries = useQueryClient()
  const remove = useMutation(
    api.dataReleases.removeBenchmark.mutationOptions({
      onSuccess: async () => {
        onRemoved()
        onClose()
        showToast(`${benchmark.name} removed`)
        await queries.invalidateQueries(api.dataReleases.benchmarks.pathFilter())
      },
    }),
  )
  return (
    <ConfirmDialog
      title={`Remove ${benchmark.name}?`}
      isOpen
      onClose={onClose}
      deed="Remove it"
      onConfirm={() => remove.mutate({ projectId, benchmarkId: benchmark.id })}
      isPending={remove.isPending}
      error={remove.error === null ? undefined : failureOf(remove.error).message}
    >
      Releases stay as they are and keep its name and hash. Those that were checked against it can be repeated only once
      the same prompts are added again.
    </ConfirmDialog>
  )
}

import { GenerationPlan, StartGeneration } from "@readback/domain"
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { Form } from "react-aria-components"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Button } from "../../ui/button.tsx"
import { Checkbox } from "../../ui/checkbox.tsx"
import { Notice } from "../../ui/notice.tsx"
import { RadioGroup } from "../../ui/radio-group.tsx"
import { Section } from "../../ui/section.tsx"
import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { useErrors } from "../../ui/use-errors.ts"
import { CallCount } from "./call-count.tsx"
import type { UsableEndpoint } from "./generation-types.ts"
import { ModelRows } from "./model-rows.tsx"
import { pairingOptions } from "./pairing-options.ts"
import { PromptChoice } from "./prompt-choice.tsx"
import { countedPlan, planOfForm, type RunForm } from "./run-form.ts"
import { SamplingFields } from "./sampling-fields.tsx"
import { SystemPrompts } from "./system-prompts.tsx"
import { useRunForm } from "./use-run-form.ts"

interface RunFormViewProps {
  readonly projectId: string
  readonly endpoints: readonly UsableEndpoint[]
}

const kinds = [
  { id: "responses", label: "Answer prompts", description: "The answers become comparisons for people to label." },
  {
    id: "prelabels",
    label: "Pre-label comparisons",
    description:
      "A model says which of two answers it prefers. Labelers never see it; you see how far it agrees with them.",
  },
] as const

/** Answers shall differ, opinions shall not. */
const usualTemperature = { responses: "0.8", prelabels: "0" } as const

/** Puts a run together, with the number of its calls always in sight. */
export function RunFormView({ projectId, endpoints }: RunFormViewProps) {
  const navigate = useNavigate()
  const { form, set: setForm, addModel, addSystemPrompt } = useRunForm(endpoints)
  const [name, setName] = useState("")
  const errors = useErrors()
  const set = (change: Partial<RunForm>) => {
    setForm(change)
    errors.forget(["plan"])
  }
  const counted = GenerationPlan.safeParse(countedPlan(form))
  const preview = useQuery({
    ...api.generation.preview.queryOptions({ projectId, plan: counted.data ?? { kind: "responses", models: [] } }),
    enabled: counted.success,
    placeholderData: keepPreviousData,
  })
  const start = useMutation(
    api.generation.start.mutationOptions({
      onSuccess: ({ runId }) => navigate({ to: "/projects/$projectId/generate/$runId", params: { projectId, runId } }),
    }),
  )
  return (
    <Form
      className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_18rem]"
      onSubmit={(event) => {
        event.preventDefault()
        const input = errors.check(StartGeneration, { projectId, name, plan: planOfForm(form) })
        if (input !== undefined && !start.isPending) start.mutate(input)
      }}
    >
      <div className="flex min-w-0 flex-col gap-7">
        <Section title="What it does">
          <div className="max-w-sm">
            <TextField
              label="Name of the run"
              value={name}
              onChange={(next) => {
                setName(next)
                errors.forget(["name"])
              }}
              error={errors.of("name")}
              autoComplete="off"
            />
          </div>
          <RadioGroup
            label="Kind"
            options={kinds}
            value={form.kind}
            onChange={(kind) => set({ kind, temperature: usualTemperature[kind] })}
          />
          {form.kind === "responses" ? (
            <PromptChoice projectId={projectId} form={form} set={set} />
          ) : (
            <Checkbox
              label="Only comparisons that people have judged"
              isSelected={form.onlyJudged}
              onChange={(onlyJudged) => set({ onlyJudged })}
            />
          )}
        </Section>
        <Section title={form.kind === "responses" ? "Models" : "Model"}>
          <ModelRows
            endpoints={endpoints}
            rows={form.kind === "responses" ? form.models : form.models.slice(0, 1)}
            onChange={(models) => set({ models })}
            onAdd={form.kind === "responses" ? addModel : undefined}
            errorOf={errors.of}
          />
          <SamplingFields form={form} set={set} errorOf={errors.of} />
        </Section>
        {form.kind === "responses" && (
          <>
            <Section title="Instructions">
              <SystemPrompts form={form} set={set} onAdd={addSystemPrompt} />
            </Section>
            <Section title="Comparisons">
              <div className="flex flex-wrap items-start gap-4">
                <div className="w-full max-w-sm">
                  <Select
                    label="Which answers are compared"
                    options={pairingOptions}
                    value={form.strategy}
                    onChange={(strategy) => set({ strategy })}
                    description={pairingOptions.find(({ id }) => id === form.strategy)?.description}
                  />
                </div>
                {form.strategy !== "project" && (
                  <div className="w-72">
                    <TextField
                      label="Most difference in length"
                      description="1.5 is half as long again; empty is any."
                      inputMode="decimal"
                      value={form.lengthRatio}
                      onChange={(lengthRatio) => set({ lengthRatio })}
                      error={errors.of("plan.pairing.lengthRatio")}
                    />
                  </div>
                )}
              </div>
            </Section>
          </>
        )}
        <Section title="Budget" description="The run pauses before one of them is exceeded. Empty is no limit.">
          <div className="flex flex-wrap items-start gap-4">
            <div className="w-40">
              <TextField
                label="Requests"
                inputMode="numeric"
                value={form.requests}
                onChange={(requests) => set({ requests })}
                error={errors.of("plan.budget.requests")}
              />
            </div>
            <div className="w-40">
              <TextField
                label="Tokens written"
                inputMode="numeric"
                value={form.completionTokens}
                onChange={(completionTokens) => set({ completionTokens })}
                error={errors.of("plan.budget.completionTokens")}
              />
            </div>
          </div>
        </Section>
      </div>
      <aside aria-label="Before you start" className="flex flex-col gap-4 lg:sticky lg:top-24">
        <CallCount kind={form.kind} isComplete={counted.success} counted={preview.data} error={preview.error} />
        {start.error !== null && (
          <Notice kind="error" title="The run did not start">
            {failureOf(start.error).message}
          </Notice>
        )}
        <Button type="submit" variant="primary" isPending={start.isPending}>
          Start the run
        </Button>
      </aside>
    </Form>
  )
}

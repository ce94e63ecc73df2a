import type { PairingStrategy } from "@readback/domain"
import { numberOrNothing } from "./number-or-nothing.ts"

/** A model row of the form. */
export interface ModelRow {
  readonly key: number
  readonly endpointId: string
  readonly model: string
}

/** The form of a new run, as typed. */
export interface RunForm {
  readonly kind: "responses" | "prelabels"
  readonly prompts: "all" | "fewer-responses" | "import"
  readonly fewerThan: number
  readonly importId: string | null
  readonly models: readonly ModelRow[]
  readonly samples: number
  readonly temperature: string
  readonly topP: string
  readonly maxTokens: string
  readonly seed: string
  readonly systemPrompts: readonly { readonly key: number; readonly text: string }[]
  readonly usesGlossary: boolean
  readonly strategy: PairingStrategy
  readonly lengthRatio: string
  readonly onlyJudged: boolean
  readonly requests: string
  readonly completionTokens: string
}

/** What the form says as a plan, for the schema to check. */
export function planOfForm(form: RunForm): Readonly<Record<string, unknown>> {
  const sampling = Object.fromEntries(
    (
      [
        ["temperature", form.temperature],
        ["topP", form.topP],
        ["maxTokens", form.maxTokens],
        ["seed", form.seed],
      ] as const
    ).flatMap(([name, text]) => {
      const value = numberOrNothing(text)
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
  const shared = {
    kind: form.kind,
    models: form.models.map(({ endpointId, model }) => ({ endpointId, model: model.trim() })),
    sampling,
    budget: {
      requests: numberOrNothing(form.requests) ?? null,
      completionTokens: numberOrNothing(form.completionTokens) ?? null,
    },
  }
  if (form.kind === "prelabels") return { ...shared, models: shared.models.slice(0, 1), onlyJudged: form.onlyJudged }
  return {
    ...shared,
    prompts:
      form.prompts === "all"
        ? { kind: "all" }
        : form.prompts === "import"
          ? { kind: "import", importId: form.importId }
          : { kind: "fewer-responses", than: form.fewerThan },
    samples: form.samples,
    systemPrompts: form.systemPrompts.map(({ text }) => text),
    usesGlossary: form.usesGlossary,
    pairing: { strategy: form.strategy, lengthRatio: numberOrNothing(form.lengthRatio) ?? null },
  }
}

/** The same with short system prompts: how many there are decides the number of calls, not what they say. */
export const countedPlan = (form: RunForm): Readonly<Record<string, unknown>> =>
  planOfForm({ ...form, systemPrompts: form.systemPrompts.map(({ key }) => ({ key, text: "" })) })

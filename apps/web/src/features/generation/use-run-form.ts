import { useState } from "react"
import type { UsableEndpoint } from "./generation-types.ts"
import type { ModelRow, RunForm } from "./run-form.ts"

/** Keeps the form of a new run; it begins with the first model of the first endpoint. */
export function useRunForm(endpoints: readonly UsableEndpoint[]) {
  const rowOf = (key: number): ModelRow => ({
    key,
    endpointId: endpoints[0]?.id ?? "",
    model: endpoints[0]?.models[key % Math.max(1, endpoints[0].models.length)] ?? "",
  })
  const [form, setForm] = useState<RunForm>(() => ({
    kind: "responses",
    prompts: "fewer-responses",
    fewerThan: 2,
    importId: null,
    models: [rowOf(0)],
    samples: 2,
    temperature: "0.8",
    topP: "",
    maxTokens: "1024",
    seed: "1",
    systemPrompts: [{ key: 0, text: "" }],
    usesGlossary: false,
    strategy: "project",
    lengthRatio: "",
    onlyJudged: false,
    requests: "",
    completionTokens: "",
  }))
  const [lastKey, setLastKey] = useState(0)
  const set = (change: Partial<RunForm>) => setForm((before) => ({ ...before, ...change }))
  return {
    form,
    set,
    addModel: () => {
      setLastKey(lastKey + 1)
      set({ models: [...form.models, rowOf(lastKey + 1)] })
    },
    addSystemPrompt: () => {
      setLastKey(lastKey + 1)
      set({ systemPrompts: [...form.systemPrompts, { key: lastKey + 1, text: "" }] })
    },
  }
}

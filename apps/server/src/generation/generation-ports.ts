import type { GenerationPorts } from "@readback/pipeline"
import { createKeySeal } from "./key-seal.ts"
import { createOpenAiModels } from "./openai-models.ts"

/** What generation reaches: models through the network, keys under the server's secret. */
export const generationPorts = (secret: string): GenerationPorts => ({
  models: createOpenAiModels(),
  keys: createKeySeal(secret),
})

import { changeEndpoint, type Context, createEndpoint, type GenerationPorts, listEndpoints } from "@readback/pipeline"
import { EndpointId } from "@readback/domain"
import { demoModels } from "./demo-answer.ts"
import { startChatEndpoint } from "./start-chat-endpoint.ts"

const NAME = "Demo model (built in)"

/** Serves the demo's own model on this machine, and keeps the endpoint that leads to it. */
export async function offerDemoEndpoint(ctx: Context, ports: GenerationPorts): Promise<{ stop(): Promise<void> }> {
  const served = await startChatEndpoint({ seed: 1, latencyMs: 40 })
  const settings = {
    name: NAME,
    baseUrl: served.baseUrl,
    classification: ctx.classifications[0] ?? "",
    models: [...demoModels],
    concurrency: 4,
    timeoutMs: 30_000,
  }
  const known = (await listEndpoints(ctx)).find(({ name }) => name === NAME)
  if (known === undefined) await createEndpoint(ctx, ports, { ...settings, key: "" })
  else await changeEndpoint(ctx, ports, { ...settings, endpointId: EndpointId.parse(known.id) })
  return { stop: () => served.stop() }
}

import type { Context, GenerationPorts } from "@readback/pipeline"
import { offerDemoEndpoint } from "../demo/chat-endpoint/offer-demo-endpoint.ts"
import type { Log } from "../log.ts"
import { startGenerationRunner } from "./generation-runner.ts"

/** Begins with what waits to be generated; a demo gets a model of its own first. */
export async function startGenerating(
  ctx: Context,
  ports: GenerationPorts,
  { isDemo, log }: { readonly isDemo: boolean; readonly log: Log },
): Promise<{ stop(): Promise<void> }> {
  const demo = isDemo ? await offerDemoEndpoint(ctx, ports) : undefined
  const runner = startGenerationRunner(ctx, ports, log)
  return {
    stop: async () => {
      await runner.stop()
      await demo?.stop()
    },
  }
}

import { isCleared } from "@readback/domain"
import type { Context } from "../context.ts"

/** Whether a prompt, and with it perhaps a glossary, may go to an endpoint: neither is marked above it. */
export function maySend(
  { classifications }: Pick<Context, "classifications">,
  endpointLevel: string,
  marking: string,
  glossary: { readonly classification: string } | null,
): boolean {
  return (
    isCleared(classifications, endpointLevel, marking) &&
    (glossary === null || isCleared(classifications, endpointLevel, glossary.classification))
  )
}

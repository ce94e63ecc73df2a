import { Failure } from "@readback/domain"
import type { EndpointRow } from "@readback/store"
import type { ChatEndpoint } from "./chat-model.ts"
import type { KeySeal } from "./generation-ports.ts"

/** An endpoint with its key in the clear, for requests only. */
export function openEndpoint(
  keys: KeySeal,
  { name, baseUrl, sealedKey, timeoutMs }: Pick<EndpointRow, "name" | "baseUrl" | "sealedKey" | "timeoutMs">,
): ChatEndpoint {
  if (sealedKey === null) return { baseUrl, key: null, timeoutMs }
  const key = keys.open(sealedKey)
  if (key === undefined) {
    throw new Failure(
      "conflict",
      `The key of "${name}" cannot be opened, because the server's secret has changed since it was stored. ` +
        "Enter the key again.",
    )
  }
  return { baseUrl, key, timeoutMs }
}

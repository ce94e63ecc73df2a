import { z } from "zod"
import { EndpointId } from "./ids.ts"
import { labelText, nameText, storableText } from "./text.ts"

/** Most requests that one endpoint may have under way at once. */
export const MAX_CONCURRENCY = 64

/** Longest key of an endpoint, in UTF-16 units. */
const MAX_KEY_LENGTH = 4_000

/** The address under which an endpoint offers `/chat/completions`, such as "https://models.example/v1". */
const BaseUrl = z
  .string()
  .trim()
  .pipe(storableText(2_000))
  .superRefine((address, refinement) => {
    const problem = addressProblem(address)
    if (problem !== undefined) refinement.addIssue({ code: "custom", message: problem })
  })
  .transform((address) => address.replace(/\/+$/, ""))

function addressProblem(address: string): string | undefined {
  if (!URL.canParse(address)) return "must be a complete address, such as https://models.example/v1"
  const { protocol, username, password, search, hash } = new URL(address)
  if (protocol !== "http:" && protocol !== "https:") return "must begin with http:// or https://"
  if (username !== "" || password !== "") return "must not hold a name or a password; the key has a field of its own"
  if (search !== "" || hash !== "") return "must end with its path, without ? or #"
  return undefined
}

/** A key goes into a header, which takes visible ASCII only. */
const EndpointKey = z
  .string()
  .trim()
  .max(MAX_KEY_LENGTH)
  .regex(/^[\x21-\x7e]*$/, "must be visible ASCII characters without spaces")

/** What an endpoint is and how it may be used. */
export const EndpointSettings = z.object({
  name: nameText,
  baseUrl: BaseUrl,
  /** The highest marking that may be sent to it. */
  classification: nameText,
  models: z.array(labelText).max(200).default([]),
  concurrency: z.int().min(1).max(MAX_CONCURRENCY).default(4),
  timeoutMs: z.int().min(1_000).max(1_800_000).default(120_000),
})
export type EndpointSettings = z.infer<typeof EndpointSettings>

/** A new endpoint; an empty key is none. */
export const CreateEndpoint = EndpointSettings.extend({ key: EndpointKey.default("") })
export type CreateEndpoint = z.infer<typeof CreateEndpoint>

/** An endpoint as it shall be; without `key` the stored one stays, an empty one removes it. */
export const ChangeEndpoint = EndpointSettings.extend({ endpointId: EndpointId, key: EndpointKey.optional() })
export type ChangeEndpoint = z.infer<typeof ChangeEndpoint>

import type { z } from "zod"

/** What a route is to those who call it: the part of the OpenAPI document that its code does not tell. */
export interface Operation {
  readonly summary: string
  readonly description: string
  /** The parameters of the query, with what each means; those of the path may be among them. */
  readonly query?: z.ZodObject
  /** What the body holds, where there is one. */
  readonly body?: { readonly mediaType: string; readonly description: string }
  readonly answer: { readonly mediaType: string; readonly description: string }
  /** Answers beside 200 and the refusals that every route may give. */
  readonly also?: Readonly<Record<string, string>>
}

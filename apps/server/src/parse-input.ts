import { Failure } from "@readback/domain"
import type { z } from "zod"

/** What a request carries, as its schema reads it; a refusal names each field that cannot be used. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Failure("invalid", describeIssues(parsed.error))
}

/** Schema violations in one line, each with the field it is about. */
export function describeIssues(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.map(String).join(".") || "input"}: ${issue.message}`).join("; ")
}

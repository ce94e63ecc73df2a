import type { DraftContent } from "@readback/domain"

/** A task that did not end as its labeler meant: what the server says, and what was written on it. */
export interface Setback {
  readonly message: string
  /** Rewrite and reason, for the labeler to keep; empty where there are none, or where the task comes back with them. */
  readonly written: string
  readonly comesBack: boolean
}

/** Refusals after which the task is handed out again with its draft. */
const returning: ReadonlySet<string> = new Set(["invalid", "lease_expired"])

/** What a labeler is told of refused work. */
export function setbackOf(
  work: Pick<DraftContent, "rationale"> & { readonly rewrite?: { readonly text: string } | undefined },
  refusal: { readonly message: string; readonly failure: string },
): Setback {
  const comesBack = returning.has(refusal.failure)
  const written = [work.rewrite?.text ?? "", work.rationale ?? ""].filter((text) => text.trim() !== "")
  return { message: refusal.message, written: comesBack ? "" : written.join("\n\n"), comesBack }
}

import { failureOf } from "../../api/failure-of.ts"

/** Why something could not be sent: no connection (try again), nobody signed in (keep it), or refused (tell the person). */
export type SendingProblem =
  | { readonly kind: "unreachable" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly failure: string; readonly message: string }

/** What an error of the API means for work that waits to be sent. Anything the server did not decide is tried again. */
export function sendingProblem(error: unknown): SendingProblem {
  const { code, message } = failureOf(error)
  if (code === "unauthenticated") return { kind: "signed-out" }
  if (code === "internal" || code === "unreachable" || code === "rate_limited") return { kind: "unreachable" }
  return { kind: "refused", failure: code, message }
}

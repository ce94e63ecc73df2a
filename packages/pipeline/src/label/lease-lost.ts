import { Failure } from "@readback/domain"

/** Why a write to a task that is no longer held is refused. */
export function leaseLost(): Failure {
  return new Failure(
    "lease_expired",
    "Your hold on this task ended, and somebody else may have it. Your draft is kept.",
  )
}

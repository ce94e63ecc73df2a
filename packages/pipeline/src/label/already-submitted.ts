import { Failure } from "@readback/domain"

/** Why a second judgment or a draft of a task that its holder has submitted is refused. */
export function alreadySubmitted(): Failure {
  return new Failure(
    "conflict",
    "You have already submitted this task, in another tab or on another machine, and that judgment stands.",
  )
}

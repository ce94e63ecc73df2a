import { Failure } from "@readback/domain"

/** Why nothing can be done with a task whose prompt is hidden. */
export function withdrawn(): Failure {
  return new Failure(
    "conflict",
    "This task was withdrawn, because its prompt may hold information that must not be here. The project's lead is " +
      "looking at it. You need do nothing more: go on with your next task.",
  )
}

import { Failure } from "@readback/domain"
import { profileNames } from "@readback/glossary"

/** Refuses a writing profile that does not come with the program. */
export function requireProfile(name: string): void {
  if (profileNames.includes(name)) return
  throw new Failure("invalid", `There is no writing profile "${name}". Choose one of ${profileNames.join(", ")}.`)
}

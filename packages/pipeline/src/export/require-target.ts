import { Failure } from "@readback/domain"
import { exportTargets, readOptions } from "@readback/preference"

/** A target by its name, with its options; a name, an option or a value that does not exist is refused. */
export function requireTarget(name: string, given: Readonly<Record<string, string>>) {
  const target = exportTargets.find((one) => one.name === name)
  if (target === undefined) {
    const names = exportTargets.map((one) => one.name).join(", ")
    throw new Failure("not_found", `There is no export "${name}". The exports are ${names}.`)
  }
  const read = readOptions(target.options, given)
  if (read.kind === "problem") throw new Failure("invalid", read.message)
  return { target, options: read.options }
}

import { type ChosenOptions, targetOptions } from "./target-options.ts"

/** The defaults of every option. */
const defaults = Object.fromEntries(
  Object.entries(targetOptions).map(([name, { choices }]) => [name, choices[0]?.id]),
) as unknown as ChosenOptions

/**
 * Options as a request names them, with defaults for the others; or what is wrong: a name that the target does not
 * understand, or a value that the option does not have.
 */
export function readOptions(
  understood: readonly (keyof ChosenOptions)[],
  given: Readonly<Record<string, string>>,
):
  | { readonly kind: "options"; readonly options: ChosenOptions }
  | { readonly kind: "problem"; readonly message: string } {
  for (const [name, value] of Object.entries(given)) {
    const known = understood.find((one) => one === name)
    if (known === undefined) {
      const has = understood.length === 0 ? "It has no options." : `Its options are ${understood.join(", ")}.`
      return { kind: "problem", message: `This export has no option "${name}". ${has}` }
    }
    const ids = targetOptions[known].choices.map(({ id }): string => id)
    if (!ids.includes(value))
      return { kind: "problem", message: `"${name}" is one of ${ids.join(", ")}, not "${value}".` }
  }
  return { kind: "options", options: { ...defaults, ...given } }
}

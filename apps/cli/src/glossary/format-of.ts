import { glossaryFormats, type GlossaryFormat } from "@readback/glossary/formats"
import { nearestName } from "../args/nearest-name.ts"
import { Refusal } from "../refusal.ts"

/** What a glossary is converted to: one file of a format, or the folder of a Vale style. */
export type Target = GlossaryFormat | "vale"

/** The names of the formats in which a glossary can be written. */
export const formatNames: readonly Target[] = [...glossaryFormats.map(({ name }) => name), "vale"]

/** The format that `--to` names, or the first one whose files end as the target's name does. */
export function formatOf(named: string | undefined, target: string | undefined): Target {
  const known = formatNames.find((name) => name === named)
  if (known !== undefined) return known
  if (named !== undefined) {
    const meant = nearestName(named, formatNames)
    const hint = meant === undefined ? `There are ${formatNames.join(", ")}.` : `Did you mean ${meant}?`
    throw new Refusal(`There is no format "${named}". ${hint}`)
  }
  const byEnding = glossaryFormats.find(({ extension }) => target?.toLowerCase().endsWith(extension) === true)
  if (byEnding !== undefined) return byEnding.name
  throw new Refusal(
    `The name of the new file does not tell its format. Add --to with one of ${formatNames.join(", ")}.`,
  )
}

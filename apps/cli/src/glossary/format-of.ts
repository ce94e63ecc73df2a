import { nearestName } from "../args/nearest-name.ts"
import { Refusal } from "../refusal.ts"

/** The formats in which a glossary can be written. */
export const glossaryFormats = ["csv"] as const

/** One of the formats in which a glossary can be written. */
export type GlossaryFormat = (typeof glossaryFormats)[number]

const endings: Readonly<Record<string, GlossaryFormat>> = { csv: "csv" }

/** The format that `--to` names, or that the ending of the target's name means. */
export function formatOf(named: string | undefined, target: string | undefined): GlossaryFormat {
  const known = glossaryFormats.find((format) => format === named)
  if (known !== undefined) return known
  if (named !== undefined) {
    const meant = nearestName(named, glossaryFormats)
    const hint = meant === undefined ? `There are ${glossaryFormats.join(", ")}.` : `Did you mean ${meant}?`
    throw new Refusal(`There is no format "${named}". ${hint}`)
  }
  const ending = target?.split(".").at(-1)?.toLowerCase() ?? ""
  const meant = endings[ending]
  if (meant !== undefined) return meant
  throw new Refusal(
    `The name of the new file does not tell its format. Add --to with one of ${glossaryFormats.join(", ")}.`,
  )
}

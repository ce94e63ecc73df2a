import { ColumnMeaning, type ColumnMeanings } from "@readback/domain"
import { nearestName } from "../args/nearest-name.ts"
import { Refusal } from "../refusal.ts"

/** Meanings of columns as one option: "Frage=prompt,eins=response"; columns that are not named are kept as extra. */
export function columnOptions(given: string | undefined): ColumnMeanings | undefined {
  if (given === undefined) return undefined
  return Object.fromEntries(
    given.split(",").map((part): [string, ColumnMeaning] => {
      const at = part.lastIndexOf("=")
      const [name, meaning] = [part.slice(0, at).trim(), part.slice(at + 1).trim()]
      const known = ColumnMeaning.options.find((one) => one === meaning)
      if (at > 0 && known !== undefined) return [name, known]
      const meant = nearestName(meaning, ColumnMeaning.options)
      const hint =
        meant === undefined ? `A column is one of: ${ColumnMeaning.options.join(", ")}.` : `Did you mean ${meant}?`
      throw new Refusal(`--columns takes COLUMN=MEANING, separated by commas, not "${part}". ${hint}`)
    }),
  )
}

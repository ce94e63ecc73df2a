import { placeOf } from "./waived-by.ts"
import type { FormatSighting, FormatType } from "../military-formats/format-sighting.ts"

/** How many of the places with one military format are valid; advice does not make a place invalid. */
export interface FormatShare {
  readonly format: FormatType
  readonly places: number
  readonly valid: number
}

/** The share of each format that a text has, in the order of the text; the places in `waived` count as valid. */
export function formatShares(
  sightings: readonly FormatSighting[],
  waived: ReadonlySet<string> = new Set(),
): readonly FormatShare[] {
  return [...Map.groupBy(sightings, ({ type }) => type)].map(([format, places]) => ({
    format,
    places: places.length,
    valid: places.filter(
      ({ fault, ...place }) => fault === undefined || fault.severity === "info" || waived.has(placeOf(place)),
    ).length,
  }))
}

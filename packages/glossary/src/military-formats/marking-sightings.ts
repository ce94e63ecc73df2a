import type { FormatSighting } from "./format-sighting.ts"
import type { PlacedMarking } from "./find-markings.ts"

const codeOf = ({ kind, system }: PlacedMarking) => {
  if (kind === "portion") return "portion-mark-invalid"
  return system === "cui" ? "cui-marking-invalid" : "classification-marking-invalid"
}

/** Markings as places with a format; a wrong one has no replacement, because only the author knows what it must say. */
export const markingSightings = (text: string, markings: readonly PlacedMarking[]): readonly FormatSighting[] =>
  markings.map((marking) => {
    const { start, end, problem } = marking
    const place = { type: "marking", start, end } as const
    if (problem === undefined) return place
    const message = `"${text.slice(start, end)}" is no correct marking: ${problem}. Ask whoever owns the information how it is marked.`
    return { ...place, fault: { code: codeOf(marking), severity: "minor", message, replacements: [] } }
  })

import type { FormatSighting } from "./format-sighting.ts"
import { gridReferenceProblem } from "./grid-reference.ts"
import { monthAbbreviations } from "./months.ts"

const shape = /(?<![\w.\-/])\d{1,2}[A-Z] ?[A-Z]{2}(?: ?\d{2,10} \d{2,10}| ?\d{2,12})(?![\w-])/g
const cue = /\b(?:grids?|MGRS|vic|vicinity)\b[\s:]*(?:references?|squares?|coordinates?|of|at)?[\s:]*$/i
const longestCue = 40
const lookAlike = new RegExp(`^\\d+ ?(?:${monthAbbreviations}|CFR|USC|FR|[A-Z] ?USD)`)
const digitsOf = (surface: string): number => surface.replace(/^\d+/, "").replace(/\D/g, "").length

/**
 * Finds grid references in running text: at least four digits where they are right, six where they are wrong, any number
 * after a cue such as "grid"; dates and citations ("19MAR1968", "40CFR 1506") have the same shape and are left out.
 */
export const findGridReferences = (text: string): readonly FormatSighting[] =>
  [...text.matchAll(shape)].flatMap((hit): readonly FormatSighting[] => {
    const [surface] = hit
    if (lookAlike.test(surface)) return []
    const problem = gridReferenceProblem(surface)
    const fewest = problem === undefined ? 4 : 6
    const isCued = cue.test(text.slice(Math.max(0, hit.index - longestCue), hit.index))
    if (!isCued && digitsOf(surface) < fewest) return []
    const place = { type: "grid-reference", start: hit.index, end: hit.index + surface.length } as const
    if (problem === undefined) return [place]
    const message = `"${surface}" is no place on the military grid: ${problem}. Check it against the map or the source.`
    return [{ ...place, fault: { code: "mgrs-invalid", severity: "minor", message, replacements: [] } }]
  })

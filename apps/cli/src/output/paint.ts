const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], cyan: [36, 39], green: [32, 39] } as const

/** What a stretch of a report may look like. */
export type Style = keyof typeof codes

/** Colours text for a terminal, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string

/** The paint of a report that may, or may not, use colour (ECMA-48 select graphic rendition). */
export function paintFor(isColoured: boolean): Paint {
  if (!isColoured) return (_, text) => text
  return (style, text) => `\u001B[${codes[style][0]}m${text}\u001B[${codes[style][1]}m`
}

const startChar = /[\p{L}_]/u
const nameChar = /[\p{L}\p{N}_.-]/u

const escaped = (unit: string): string => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`

/** An id as an XML name: what names may not hold is written `_xHHHH_` (after SQL/XML, ISO 9075-14, section 9.1). */
export const xmlIdOf = (id: string): string =>
  id
    .replace(/_(?=x[0-9A-Fa-f]{4})/g, "_x005F_")
    .split("")
    .map((unit, index) => ((index === 0 ? startChar : nameChar).test(unit) ? unit : escaped(unit)))
    .join("")

/** The id that {@link xmlIdOf} wrote. */
export const idOfXml = (id: string): string =>
  id.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

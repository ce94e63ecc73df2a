const grammar = /^(\d{1,2})([A-Z]) ?([A-Z])([A-Z])(?: ?(\d+)(?: (\d+))?)?$/
const band = /[C-HJ-NP-X]/
const columns = ["STUVWXYZ", "ABCDEFGH", "JKLMNPQR"]
const row = /[A-HJ-NP-V]/
const mostDigits = 10

/**
 * What is wrong with a grid reference of the Military Grid Reference System, as a clause; undefined where it is right, and
 * "it has another form" where it is none (NGA.STND.0037: zone 1 to 60, band C to X, column by zone, row A to V, I and O never).
 */
export function gridReferenceProblem(text: string): string | undefined {
  const parts = grammar.exec(text)
  if (parts === null) return "it has another form"
  const [, zone = "", letter = "", column = "", line = "", easting = "", northing] = parts
  const number = Number(zone)
  if (number < 1 || number > 60) return `there is no zone ${zone}; the zones run from 1 to 60`
  if (!band.test(letter)) return `there is no band ${letter}; the bands run from C to X without I and O`
  const allowed = columns[number % 3] ?? ""
  if (!allowed.includes(column)) {
    return `zone ${number} has no column ${column}; its columns are ${allowed.at(0)} to ${allowed.at(-1)} without I and O`
  }
  if (!row.test(line)) return `there is no row ${line}; the rows run from A to V without I and O`
  const digits = easting + (northing ?? "")
  if (digits.length % 2 === 1) return `it has ${digits.length} digits; easting and northing need the same number`
  if (northing !== undefined && northing.length !== easting.length)
    return `easting ${easting} and northing ${northing} differ in length`
  return digits.length > mostDigits
    ? `it has ${digits.length} digits; ten are a metre and the most there are`
    : undefined
}

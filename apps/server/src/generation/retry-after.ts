/** How long an endpoint asks to wait (RFC 9110, section 10.2.3, and the finer `retry-after-ms`), in milliseconds. */
export function retryAfterMs(headers: Headers | undefined, now: number): number | null {
  const fine = Number(headers?.get("retry-after-ms") ?? Number.NaN)
  if (Number.isFinite(fine) && fine >= 0) return fine
  const given = headers?.get("retry-after")
  if (given === null || given === undefined) return null
  const seconds = Number(given)
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1_000
  // Anything with a digit is a date to the parser.
  const at = given.endsWith("GMT") ? Date.parse(given) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

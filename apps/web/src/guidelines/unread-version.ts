import type { Guidelines } from "./guidelines-query.ts"

/** The version of the guidelines that the person is still to read; undefined where there is none. */
export function unreadVersion(guidelines: Guidelines | undefined): number | undefined {
  if (guidelines?.mayAcknowledge !== true || guidelines.current === null) return undefined
  const { version } = guidelines.current
  return version === guidelines.acknowledged ? undefined : version
}

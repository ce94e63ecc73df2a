import type { Issue } from "./issue.ts"

/** Issues after which nothing more of a file was read. */
const endings: ReadonlySet<string> = new Set(["malformed-xml", "too-large", "too-many-stray-quotes"])

/** Whether reading ended before the file did, so that what was read is only its beginning. */
export const isBrokenOff = (issues: readonly Pick<Issue, "code">[]): boolean =>
  issues.some(({ code }) => endings.has(code))

import { existsSync, readFileSync } from "node:fs"

/** A file of the public test data beside the repository: its text, or undefined where it is not there. */
export function sharedData(path: string): string | undefined {
  const file = new URL(`../../../../../shared/data/${path}`, import.meta.url)
  return existsSync(file) ? readFileSync(file, "utf8") : undefined
}

/** A test title that says why the test is skipped where its data is absent. */
export const titleFor = (title: string, data: string | undefined): string =>
  data === undefined ? `${title} (skipped: the shared test data is not beside the repository)` : title

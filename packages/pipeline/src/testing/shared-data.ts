import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

const folder = join(import.meta.dirname, "../../../../../shared/data")

/** Why tests on real data are left out, or undefined where the data is at hand. */
export const sharedDataMissing = existsSync(folder)
  ? undefined
  : "left out: the data is not there (../shared/data beside the repository)"

/** The bytes of a file of real data. */
export function sharedData(path: string): Uint8Array {
  return readFileSync(join(folder, path))
}

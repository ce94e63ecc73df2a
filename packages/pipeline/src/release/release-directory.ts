import { join } from "node:path"

/** Where the files of a release lie, in the data directory. */
export const releaseDirectory = (dataDirectory: string, releaseId: string): string =>
  join(dataDirectory, "data-releases", releaseId)

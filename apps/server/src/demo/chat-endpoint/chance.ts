import { createHash } from "node:crypto"

/** A number in [0, 1) that is the same whenever the parts are. */
export const chanceOf = (...parts: readonly (string | number)[]): number =>
  createHash("sha256").update(JSON.stringify(parts)).digest().readUInt32BE() / 2 ** 32

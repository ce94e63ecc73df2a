import { z } from "zod"

const Comparison = z.enum(["off", "unified", "side-by-side"])

/** How the original is shown beside the rewrite. */
export type Comparison = z.infer<typeof Comparison>

const keyOf = (owner: string): string => `readback:comparison:${owner}`

/** How a person compared last; off where nobody knows. */
export function rememberedComparison(storage: Pick<Storage, "getItem">, owner: string): Comparison {
  try {
    return Comparison.catch("off").parse(storage.getItem(keyOf(owner)))
  } catch {
    return "off"
  }
}

/** Remembers how a person compares, where the browser lets us. */
export function rememberComparison(storage: Pick<Storage, "setItem">, owner: string, comparison: Comparison): void {
  try {
    storage.setItem(keyOf(owner), comparison)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

import { highestLevel } from "@readback/domain"
import type { Context } from "../context.ts"

/** What a page may show before anybody signs in: the marking of a page that holds nothing yet. */
export function readInstallation(ctx: Context): { readonly lowestLevel: string } {
  return { lowestLevel: highestLevel(ctx.classifications, []) }
}

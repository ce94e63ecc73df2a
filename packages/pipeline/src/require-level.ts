import { Failure, isCleared } from "@readback/domain"
import type { Context } from "./context.ts"

/** Refuses a level that the installation does not have, or that is above the acting person's own clearance. */
export function requireLevel(ctx: Context, level: string): void {
  if (!ctx.classifications.includes(level)) {
    const known = ctx.classifications.join(", ")
    throw new Failure("invalid", `"${level}" is not a classification level here. Use one of: ${known}.`)
  }
  const { actor } = ctx
  if (actor.kind === "person" && !isCleared(ctx.classifications, actor.clearance, level)) {
    throw new Failure(
      "forbidden",
      `${level} is above your own clearance (${actor.clearance}). Ask someone cleared for it.`,
    )
  }
}

import { z } from "zod"

/**
 * Why a string cannot be stored, or undefined when it can. PostgreSQL refuses U+0000 in text, and a lone surrogate
 * would come back as U+FFFD and shift every offset behind it, so both are refused at the door.
 */
export function textProblem(text: string): string | undefined {
  if (text.includes("\u0000")) return "contains a NUL character"
  if (!text.isWellFormed()) return "contains half of a surrogate pair, so it is not valid Unicode"
  return undefined
}

/** Storable text of at most `maxLength` UTF-16 units. */
export const storableText = (maxLength: number) =>
  z.string().superRefine((text, refinement) => {
    // zod's own limit counts code points; offsets, databases and text fields here count UTF-16 units.
    const tooLong =
      text.length > maxLength ? `has ${text.length} characters, and at most ${maxLength} are stored` : undefined
    const problem = tooLong ?? textProblem(text)
    if (problem !== undefined) refinement.addIssue({ code: "custom", message: problem })
  })

/** A short text that another program made, such as an id or a model's name: kept as it is, not empty. */
export const labelText = storableText(200).min(1, "must not be empty")

/** A short human-readable name: trimmed, not empty. */
export const nameText = z.string().trim().pipe(storableText(200).min(1, "must not be empty"))

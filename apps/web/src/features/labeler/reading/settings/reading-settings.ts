import { z } from "zod"

const ReadingSettings = z.object({
  textSize: z.enum(["small", "normal", "large", "largest"]).catch("normal"),
  columnWidth: z.enum(["narrow", "normal", "wide", "full"]).catch("wide"),
  /** Whether Markdown is shown as what it means or as it is written. */
  text: z.enum(["formatted", "plain"]).catch("formatted"),
  /** Whether responses scroll with the page, each in its own place, or all together. */
  scrolling: z.enum(["page", "each", "together"]).catch("page"),
  /** Whether words that only one of two responses has are marked. */
  differences: z.enum(["hidden", "shown"]).catch("hidden"),
  /** Whether all responses are in sight or one at a time. */
  view: z.enum(["all", "focus"]).catch("all"),
})

/** How a person likes to read. */
export type ReadingSettings = Readonly<z.infer<typeof ReadingSettings>>

/** Reads settings as they were stored; what is missing or unknown is as for somebody new. */
export function readingSettings(stored: string | null): ReadingSettings {
  try {
    return ReadingSettings.parse(JSON.parse(stored ?? "{}"))
  } catch {
    return ReadingSettings.parse({})
  }
}

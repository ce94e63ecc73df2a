import { z } from "zod"
import { storableText } from "./text.ts"

/** A labeler group, by its name; "" is none. */
export const LabelerGroup = z.string().trim().pipe(storableText(60))

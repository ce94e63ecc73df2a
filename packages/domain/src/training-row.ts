import { z } from "zod"
import { Message } from "./message.ts"

const completion = z.array(Message).length(1)

/** One row of TRL's explicit-prompt, conversational preference format (TRL dataset formats, "Preference"). */
export const TrlPreferenceRow = z.object({
  id: z.string(),
  prompt: z.array(Message).min(1),
  chosen: completion,
  rejected: completion,
  metadata: z.record(z.string(), z.json()),
})
export type TrlPreferenceRow = z.infer<typeof TrlPreferenceRow>

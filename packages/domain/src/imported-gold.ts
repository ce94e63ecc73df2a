import { z } from "zod"
import { labelText, storableText } from "./text.ts"

/** A response of the same row: its id, or its number from 1. */
const ResponseName = z.union([z.int().min(1), labelText])

/**
 * The known answer of an imported prompt: the preferred response, "tie", "both_good" or "both_bad", or groups of
 * responses, the best first. `strength` is how much better a preferred response is, 2 where it is left out.
 */
export const ImportedGold = z.object({
  preferred: z.union([ResponseName, z.array(z.array(ResponseName).min(1)).min(1)], {
    error:
      'must be a response\'s id or number, "tie", "both_good", "both_bad", or a list of lists of responses, the best first',
  }),
  explanation: storableText(4_000).refine((text) => text.trim() !== "", "must not be empty"),
  strength: z.literal([1, 2, 3]).optional(),
})
export type ImportedGold = z.infer<typeof ImportedGold>

import { tokenise } from "../text/tokenise.ts"
import { smallWords } from "./small-words.ts"

/** What two spellings of one wording share: hyphens, plurals, capitals and small words make no difference. */
export const wordingKey = (wording: string): string =>
  tokenise(wording)
    .filter(({ key }) => !smallWords.has(key))
    .map(({ key }) => key.replace(/(?:(?<=s)es|s)$/, ""))
    .join("")

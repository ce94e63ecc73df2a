const stop = "(?:(?<!\\.\\p{L})(?<!\\b(?:No|Nos|Fig|vs|etc|Mr|Ms|Dr|Gen|Col|Maj|Capt|Lt|Sgt))\\.|[!?])"
const item = "(?:(?:[-*•]|\\(?(?:\\d{1,2}|[a-z])[.)])\\s+)?"
const before = new RegExp(`(?:^|${stop}["”’')\\]]*\\s+|\\n)\\s*${item}["“‘'*_([]*$`, "u")
const longestLead = 20

/** Whether a sentence, a line or a list item begins at the offset, so that the word there takes a capital. */
export const startsSentence = (text: string, offset: number): boolean =>
  before.test(offset <= longestLead ? text.slice(0, offset) : `x${text.slice(offset - longestLead, offset)}`)

const before = /(?:^|[.!?]["”’')\]]*\s+|\n)\s*(?:(?:[-*•]|\(?(?:\d{1,2}|[a-z])[.)])\s+)?["“‘'*_([]*$/
const longestLead = 20

/** Whether a sentence, a line or a list item begins at the offset, so that the word there takes a capital. */
export const startsSentence = (text: string, offset: number): boolean =>
  before.test(offset <= longestLead ? text.slice(0, offset) : `x${text.slice(offset - longestLead, offset)}`)

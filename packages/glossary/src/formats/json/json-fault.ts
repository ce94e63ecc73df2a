const token = /[ \t\r\n]*(?:([[{])|([\]}])|([,:])|(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y
const escape = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y

/** The offset after the string whose first character stands there; undefined where it is none. */
const stringEnd = (text: string, from: number): number | undefined => {
  for (let at = from; at < text.length;) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return undefined
    escape.lastIndex = at
    if (code !== 0x5c) at += 1
    else if (escape.test(text)) at = escape.lastIndex
    else return undefined
  }
  return undefined
}

type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "separator" | "nothing"

/** The offset at which a text stops being JSON (RFC 8259); engines do not agree on telling it. */
export function jsonFault(text: string): number {
  const open: ("{" | "[")[] = []
  let expected: Expected = "value"
  let at = 0
  const settled = (): Expected => (open.length === 0 ? "nothing" : "separator")
  for (;;) {
    token.lastIndex = at
    const found = token.exec(text)
    const [whole = "", opening, closing, mark, quote, literal] = found ?? []
    const end = quote === undefined ? at + whole.length : stringEnd(text, at + whole.length)
    const isString = quote !== undefined && end !== undefined
    const inside = open.at(-1)
    const isValue = expected === "value" || expected === "value-or-end"
    if (opening !== undefined && isValue) {
      open.push(opening === "{" ? "{" : "[")
      expected = opening === "{" ? "key-or-end" : "value-or-end"
    } else if (closing !== undefined && inside === (closing === "}" ? "{" : "[") && /end|separator/.test(expected)) {
      open.pop()
      expected = settled()
    } else if (mark === ":" && expected === "colon") expected = "value"
    else if (mark === "," && expected === "separator") expected = inside === "{" ? "key" : "value"
    else if (isString && expected.startsWith("key")) expected = "colon"
    else if ((isString || literal !== undefined) && isValue) expected = settled()
    else {
      while (/[ \t\r\n]/.test(text[at] ?? "")) at += 1
      return at
    }
    at = end ?? at
  }
}

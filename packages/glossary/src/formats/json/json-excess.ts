/** What a JSON file may demand of memory: parsed, each value takes a multiple of the two bytes it may be written in. */
const deepest = 200
const mostValues = 8_000_000

const quote = 34
const comma = 44
const backslash = 92

const isOpening = (code: number): boolean => code === 91 || code === 123
const isClosing = (code: number): boolean => code === 93 || code === 125

/** Where a text exceeds what is read of JSON, and how; undefined where it does not. It need not be JSON. */
export function jsonExcess(text: string): { readonly offset: number; readonly what: string } | undefined {
  let depth = 0
  let values = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      for (at += 1; at < text.length && text.charCodeAt(at) !== quote; at += 1)
        if (text.charCodeAt(at) === backslash) at += 1
    } else if (isClosing(code)) depth -= 1
    else if (code === comma || isOpening(code)) {
      values += 1
      if (isOpening(code)) depth += 1
      if (depth > deepest) return { offset: at, what: `is nested more than ${deepest} deep` }
      if (values > mostValues) return { offset: at, what: `holds more than ${mostValues} values` }
    }
  }
  return undefined
}

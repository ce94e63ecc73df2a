/** The bytes from `first` to `last`, both included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * What a Range header asks for of a file (RFC 9110, section 14): one range of bytes, "whole" where it asks for none or in a
 * way that may be passed over, "outside" where nothing of it is in the file.
 */
export function byteRange(header: string | null, size: number): ByteRange | "whole" | "outside" {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "")
  const [from = "", to = ""] = found?.slice(1) ?? []
  if (from === "" && to === "") return "whole"
  if (from === "")
    return to === "0" || size === 0 ? "outside" : { first: Math.max(0, size - Number(to)), last: size - 1 }
  const first = Number(from)
  const last = to === "" ? size - 1 : Math.min(size - 1, Number(to))
  if (to !== "" && Number(to) < first) return "whole"
  return first >= size ? "outside" : { first, last }
}

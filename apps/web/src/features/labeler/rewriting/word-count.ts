/** Words of a text: what stands between white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length
}

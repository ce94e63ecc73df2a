/** Reads a cell that holds a list separated by `|`; `\|` and `\\` stand for themselves, blank items are dropped. */
export function readList(cell: string): readonly string[] {
  if (!cell.includes("|") && !cell.includes("\\")) return cell.trim() === "" ? [] : [cell.trim()]
  const items: string[] = [""]
  for (const [token] of cell.matchAll(/\\[\\|]|[^]/g)) {
    if (token === "|") items.push("")
    else items.push((items.pop() ?? "") + (token.length === 2 ? token.slice(1) : token))
  }
  return items.map((item) => item.trim()).filter((item) => item !== "")
}

/** Writes a list so that {@link readList} returns it. */
export const writeList = (items: readonly string[] | undefined): string =>
  (items ?? []).map((item) => item.replace(/[\\|]/g, "\\$&")).join("|")

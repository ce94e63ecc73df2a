/** Rows as the bytes of a JSON Lines file. */
export function jsonLines(rows: readonly unknown[]): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(""))
}

/** Prompts in our own import format, each with so many different responses. */
export function promptSets(count: number, responses = 2): readonly unknown[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    prompt: [{ role: "user", content: `Question ${at}` }],
    responses: Array.from({ length: responses }, (_item, n) => ({ text: `Answer ${n} to ${at}`, model: `m${n}` })),
  }))
}

import { createWriteStream, writeFileSync } from "node:fs"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createZstdCompress } from "node:zlib"
import { parquetWriteBuffer } from "hyparquet-writer"
import { seededRandom } from "../seeded-random.ts"

const WORDS = "the unit moves to phase line blue and reports its position by radio before dawn as ordered".split(" ")

/** Writes so many rows of a prompt with two responses, about 3 kB each, in the form that the file's name tells. */
export async function writeRows(path: string, rows: number): Promise<void> {
  if (path.endsWith(".parquet")) return writeParquet(path, rows)
  const isCsv = path.endsWith(".csv")
  const lines = function* () {
    if (isCsv) yield "id,prompt,response_a,model_a,response_b,model_b\n"
    let piece = ""
    for (const row of rowsOf(rows)) {
      piece += isCsv
        ? `${row.id},"${row.prompt}","${row.a}",alpha,"${row.b}",beta\n`
        : `${JSON.stringify({
            id: row.id,
            prompt: [{ role: "user", content: row.prompt }],
            responses: [
              { text: row.a, model: "alpha" },
              { text: row.b, model: "beta" },
            ],
          })}\n`
      if (piece.length < 1_000_000) continue
      yield piece
      piece = ""
    }
    yield piece
  }
  const source = Readable.from(lines())
  if (path.endsWith(".zst")) await pipeline(source, createZstdCompress(), createWriteStream(path))
  else await pipeline(source, createWriteStream(path))
}

function* rowsOf(count: number) {
  const random = seededRandom(7)
  const text = (words: number) =>
    Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)] ?? "").join(" ")
  for (let at = 0; at < count; at += 1) yield { id: `r${at}`, prompt: `${at} ${text(90)}`, a: text(230), b: text(230) }
}

function writeParquet(path: string, count: number): void {
  const all = [...rowsOf(count)]
  const column = (name: string, of: (row: (typeof all)[number]) => string) => ({
    name,
    data: all.map(of),
    type: "STRING" as const,
  })
  const file = parquetWriteBuffer({
    rowGroupSize: 10_000,
    columnData: [
      column("id", ({ id }) => id),
      column("prompt", ({ prompt }) => prompt),
      column("response_a", ({ a }) => a),
      column("model_a", () => "alpha"),
      column("response_b", ({ b }) => b),
      column("model_b", () => "beta"),
    ],
  })
  writeFileSync(path, new Uint8Array(file))
}

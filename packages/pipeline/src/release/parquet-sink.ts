import { zstdCompressSync } from "node:zlib"
import type { TargetName } from "@readback/preference"
import { ByteWriter, ParquetWriter } from "hyparquet-writer"
import { fileSink, type SunkFile } from "./file-sink.ts"
import { parquetColumns } from "./parquet-columns.ts"

/** Rows kept until they are written as a group, and about as many UTF-16 units at most: bounds memory. */
const GROUP_ROWS = 4_000
const GROUP_UNITS = 6_000_000

/** A Parquet file that is being written. */
export interface ParquetSink {
  readonly row: (row: Readonly<Record<string, unknown>>) => void
  readonly finish: () => SunkFile
  readonly drop: () => void
}

/** Writes one Parquet file, compressed with Zstandard, a group of rows at a time. */
export function parquetSink(path: string, target: TargetName): ParquetSink {
  const sink = fileSink(path)
  const writer = new ByteWriter(1 << 20)
  const flush = () => {
    sink.bytes(Buffer.from(writer.buffer.slice(0, writer.index)))
    writer.index = 0
  }
  let columns: ReturnType<typeof parquetColumns> | undefined
  let parquet: ParquetWriter | undefined
  let gathered: unknown[][] = []
  let units = 0
  const writeGroup = () => {
    if (parquet === undefined || columns === undefined || (gathered[0]?.length ?? 0) === 0) return
    const columnData = columns.names.map((name, at) => ({ name, data: gathered[at] ?? [] }))
    void parquet.write({ columnData, rowGroupSize: GROUP_ROWS })
    flush()
    gathered = columns.names.map(() => [])
    units = 0
  }
  return {
    row: (row) => {
      if (columns === undefined) {
        columns = parquetColumns(target, row)
        const { schema } = columns
        const compressors = { ZSTD: (input: Uint8Array) => zstdCompressSync(input) }
        parquet = new ParquetWriter({
          writer,
          schema,
          codec: "ZSTD",
          compressors,
          statistics: false,
          createdBy: "Readback",
        })
        gathered = columns.names.map(() => [])
      }
      for (const [at, name] of columns.names.entries()) {
        gathered[at]?.push(row[name])
        units += unitsOf(row[name])
      }
      if (units >= GROUP_UNITS || (gathered[0]?.length ?? 0) >= GROUP_ROWS) writeGroup()
    },
    finish: () => {
      writeGroup()
      void parquet?.finish()
      flush()
      return sink.finish()
    },
    drop: () => sink.drop(),
  }
}

/** About how much a value weighs: its texts. */
function unitsOf(value: unknown): number {
  if (typeof value === "string") return value.length
  if (typeof value !== "object" || value === null) return 1
  let sum = 0
  for (const one of Object.values(value)) sum += unitsOf(one)
  return sum
}

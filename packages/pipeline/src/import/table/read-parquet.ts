import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet"
import { compressors } from "hyparquet-compressors"
import type { ImportFile } from "../import-file.ts"
import { UnreadableFile } from "../plain-bytes.ts"
import type { Line } from "../read-lines.ts"
import type { TableRows } from "./table-rows.ts"

/** Largest group of rows that is unpacked, in bytes: a group is held in memory as a whole. */
const MOST_GROUP_BYTES = 512 * 1024 * 1024

/** Rows that are made into objects at a time. */
const ROWS_AT_ONCE = 1_000

const MAGIC = "PAR1"

/** Whether a file is Parquet: told by its first bytes, not its name. */
export async function isParquet({ random }: ImportFile): Promise<boolean> {
  if (random === undefined || random.byteLength < 2 * MAGIC.length) return false
  return Buffer.from(await random.slice(0, MAGIC.length)).toString("latin1") === MAGIC
}

/**
 * Reads a Parquet file, one group of rows after the other; the "line" of a record is the number of its row. Nested lists
 * and structures become lists and objects.
 */
export async function readParquet(
  { random }: Pick<ImportFile, "random">,
  see: (bytes: Uint8Array) => void,
): Promise<TableRows> {
  const file = random as NonNullable<typeof random>
  const buffer: AsyncBuffer = {
    byteLength: file.byteLength,
    slice: (start, end) => file.slice(start, end ?? file.byteLength),
  }
  const metadata = await readable(() => parquetMetadataAsync(buffer))
  const names = parquetSchema(metadata).children.map(({ element }) => element.name)
  const large = metadata.row_groups.find((group) => group.total_byte_size > MOST_GROUP_BYTES)
  if (large !== undefined) {
    const most = `${MOST_GROUP_BYTES / 1024 ** 2} MiB`
    throw new UnreadableFile(
      "parquet-group",
      `a row group unpacks to more than ${most}; write the file with smaller row groups`,
    )
  }
  const records = async function* (): AsyncGenerator<Line> {
    // What the file's hash is made of.
    for (let at = 0; at < file.byteLength; at += 1024 ** 2) {
      see(new Uint8Array(await file.slice(at, Math.min(at + 1024 ** 2, file.byteLength))))
    }
    let number = 0
    for (const group of metadata.row_groups) {
      const end = number + Number(group.num_rows)
      while (number < end) {
        const rowEnd = Math.min(number + ROWS_AT_ONCE, end)
        const options = { file: buffer, metadata, compressors, rowStart: number, rowEnd }
        for (const row of await readable(() => parquetReadObjects(options))) {
          number += 1
          yield { number, value: plain(row) as Readonly<Record<string, unknown>> }
        }
        if (number < rowEnd)
          throw new UnreadableFile("parquet-damaged", "the Parquet file ends in the middle; send it again, whole")
      }
    }
  }
  return { names, records: records() }
}

/** What the library throws of a damaged file is a defect of the file. */
async function readable<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UnreadableFile("parquet-damaged", `the Parquet file cannot be read: ${reason.slice(0, 200)}`)
  }
}

/** A value as JSON has it: whole numbers of 64 bits as numbers, instants as ISO strings, no key without a value. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64")
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null) return value
  const kept = Object.entries(value).filter(([, one]) => one !== null && one !== undefined)
  return Object.fromEntries(kept.map(([key, one]) => [key, plain(one)]))
}

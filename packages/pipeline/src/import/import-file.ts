/** A file that can be read several times: to check every line, to store, and where it is Parquet in any order. */
export interface ImportFile {
  readonly name: string
  readonly open: () => AsyncIterable<Uint8Array>
  /** Its size and bytes from anywhere; absent where the source can only be streamed. */
  readonly random?: {
    readonly byteLength: number
    readonly slice: (start: number, end: number) => Promise<ArrayBuffer>
  }
}

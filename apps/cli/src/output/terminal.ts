/** Where a command reads and writes; `isColoured` says whether its report may use colour. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly isColoured: boolean
  /** Writes results; resolves once more may follow, so that a slow reader slows the command. */
  write(data: string | Uint8Array): Promise<void>
  /** Says something beside the results. */
  note(line: string): void
}

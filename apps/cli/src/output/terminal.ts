/** Where a command reads and writes; `isColoured` says whether its report may use colour. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly isColoured: boolean
  /** Whether somebody watches: progress is shown to them only, never to a pipe. */
  readonly isWatched: boolean
  /** Asks for something that is not shown while it is typed; undefined where nobody can be asked. */
  readonly askSecret: ((question: string) => Promise<string>) | undefined
  /** Writes results; resolves once more may follow, so that a slow reader slows the command. */
  write(data: string | Uint8Array): Promise<void>
  /** Says something beside the results. */
  note(line: string): void
  /** Replaces the line of progress; undefined takes it away. Nothing where nobody watches. */
  progress(line: string | undefined): void
}

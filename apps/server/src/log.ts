/** Writes one line for the operator. */
export type Log = (line: string) => void

/** A log on standard output, with the time in front. */
export const timedLog: Log = (line) => {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`)
}

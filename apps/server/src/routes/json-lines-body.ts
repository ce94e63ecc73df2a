import type { Log } from "../log.ts"

/** UTF-16 units gathered before they are sent. */
const PIECE = 64 * 1024

/** Values as a response's body, one line of JSON each, read while they are sent. */
export function jsonLinesBody(values: AsyncGenerator, log: Log): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      try {
        let gathered = ""
        while (gathered.length < PIECE) {
          const next = await values.next()
          if (next.done === true) {
            if (gathered !== "") controller.enqueue(encoder.encode(gathered))
            controller.close()
            return
          }
          gathered += `${JSON.stringify(next.value)}\n`
        }
        controller.enqueue(encoder.encode(gathered))
      } catch (error) {
        log(`error a download broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
        throw error
      }
    },
    cancel: async () => {
      await values.return(undefined)
    },
  })
}

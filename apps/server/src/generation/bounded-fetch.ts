/** A fetch whose response bodies end with an error once they are longer than that many bytes: no endpoint is trusted. */
export const boundedFetch =
  (maxBytes: number) =>
  async (...[input, init]: Parameters<typeof fetch>): Promise<Response> => {
    // Another address might be one that nobody chose, and would be sent the key.
    const response = await fetch(input, { ...init, redirect: "manual" })
    if (response.body === null) return response
    let bytes = 0
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform: (chunk, controller) => {
          bytes += chunk.byteLength
          if (bytes > maxBytes) controller.error(new BodyTooLarge())
          else controller.enqueue(chunk)
        },
      }),
    )
    const { status, statusText, headers } = response
    return new Response(counted, { status, statusText, headers })
  }

/** The body of a response was longer than is read. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge"
}

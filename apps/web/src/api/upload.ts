import { RouteFailure } from "./route-failure.ts"
import { reportSessionLost } from "./session-lost.ts"

interface Upload {
  readonly url: string
  readonly file: File
  readonly signal: AbortSignal
  /** Called with the share of the file that was sent, from 0 to 1. */
  readonly onSent: (share: number) => void
}

/**
 * Sends a file as the body of a request and answers the report. XMLHttpRequest, because `fetch` does not tell how much
 * was sent. Rejects with a `RouteFailure`, or with the signal's reason when it is aborted.
 */
export function upload<Report>({ url, file, signal, onSent }: Upload): Promise<Report> {
  return new Promise((resolve, reject: (error: Error) => void) => {
    const request = new XMLHttpRequest()
    request.open("POST", url)
    request.responseType = "json"
    request.upload.addEventListener("progress", ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total))
    request.addEventListener("load", () => {
      if (request.status === 401) reportSessionLost()
      if (request.status === 200) resolve(request.response as Report)
      else reject(refusalOf(request))
    })
    request.addEventListener("error", () => reject(new RouteFailure()))
    request.addEventListener("abort", () => reject(new DOMException("The upload was cancelled.", "AbortError")))
    signal.addEventListener("abort", () => request.abort())
    request.send(file)
  })
}

function refusalOf(request: XMLHttpRequest): RouteFailure {
  const body = request.response as { failure?: RouteFailure["failure"]["code"]; message?: string } | null
  if (typeof body?.message !== "string") return new RouteFailure()
  return new RouteFailure({ code: body.failure ?? "internal", message: body.message, status: request.status })
}

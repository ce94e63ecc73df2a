import { nameText, ReleaseId } from "@readback/domain"
import { exportRelease } from "@readback/pipeline"
import { z } from "zod"
import { parseInput } from "../parse-input.ts"
import { attachment } from "./attachment.ts"
import { isKnownTag } from "./is-known-tag.ts"
import type { Route } from "./route.ts"

/** How many UTF-16 units are gathered before they are sent. */
const PIECE = 64 * 1024

const Params = z.object({ releaseId: ReleaseId, format: nameText })

/** A release as a file, written while it is sent. Who may have it may change: it is asked for anew, by tag. */
export const exportReleaseRoute: Route = {
  method: "GET",
  path: "/api/releases/:releaseId/export/:format",
  action: "glossary:read",
  operation: {
    summary: "Download a release of a glossary",
    description:
      "`format` is one of tbx-dca, tbx-dct, csv, json, skos, vale, and the layouts of MultiTerm, memoQ, Google and DeepL.",
    answer: { mediaType: "application/octet-stream", description: "The file." },
    also: { 304: "It is what the caller has." },
  },
  handle: async ({ request, params, ctx }) => {
    const { fileName, mediaType, tag, content } = await exportRelease(ctx, parseInput(Params, params))
    const etag = `"${tag}"`
    const headers = { etag, "cache-control": "private, no-cache", vary: "cookie" }
    if (isKnownTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers })
    return new Response(bodyOf(content()), {
      headers: { ...headers, "content-type": mediaType, "content-disposition": attachment(fileName) },
    })
  },
}

function bodyOf(content: Iterable<string | Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const pieces = content[Symbol.iterator]()
  return new ReadableStream({
    pull: (controller) => {
      let gathered = ""
      while (gathered.length < PIECE) {
        const next = pieces.next()
        if (next.done === true) {
          if (gathered !== "") controller.enqueue(encoder.encode(gathered))
          controller.close()
          return
        }
        if (typeof next.value === "string") gathered += next.value
        else return controller.enqueue(next.value)
      }
      controller.enqueue(encoder.encode(gathered))
    },
    cancel: () => {
      pieces.return?.()
    },
  })
}

import { createReadStream } from "node:fs"
import { Readable } from "node:stream"
import { DataReleaseId, nameText } from "@readback/domain"
import { findDataReleaseFile } from "@readback/pipeline"
import { z } from "zod"
import { parseInput } from "../parse-input.ts"
import { attachment } from "./attachment.ts"
import { byteRange } from "./byte-range.ts"
import { isKnownTag } from "./is-known-tag.ts"
import type { Route } from "./route.ts"

const Params = z.object({ releaseId: DataReleaseId, file: nameText })

/** A file of a release, or the part of it that a download which broke off still lacks. */
export const dataReleaseFileRoute: Route = {
  method: "GET",
  path: "/api/data-releases/:releaseId/files/:file",
  action: "export:create",
  operation: {
    summary: "Download a file of a data release",
    description:
      "The file never changes; its ETag is its SHA-256. A download that broke off goes on with `Range` and `If-Range` (RFC 9110).",
    answer: { mediaType: "application/octet-stream", description: "The file." },
    also: {
      206: "The part of the file that was asked for.",
      304: "It is what the caller has.",
      416: "The file is shorter than the part that was asked for.",
    },
  },
  handle: async ({ request, params, ctx, services }) => {
    const found = await findDataReleaseFile(ctx, parseInput(Params, params), services.dataDirectory)
    const { bytes, sha256, mediaType } = found.file
    const etag = `"${sha256}"`
    // Who may have it may change, so a cache asks again; the bytes never do.
    const headers = { etag, "cache-control": "private, no-cache", vary: "cookie", "accept-ranges": "bytes" }
    const asked = request.headers
    if (isKnownTag(asked.get("if-none-match"), etag)) return new Response(null, { status: 304, headers })
    const condition = asked.get("if-range")
    const range = condition === null || condition === etag ? byteRange(asked.get("range"), bytes) : "whole"
    if (range === "outside")
      return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${bytes}` } })
    const { first, last } = range === "whole" ? { first: 0, last: bytes - 1 } : range
    const about = {
      ...headers,
      "content-type": mediaType,
      "content-length": String(last - first + 1),
      "content-disposition": attachment(found.fileName),
      ...(range === "whole" ? {} : { "content-range": `bytes ${first}-${last}/${bytes}` }),
    }
    const isEmpty = request.method === "HEAD" || last < first
    const body = isEmpty ? null : Readable.toWeb(createReadStream(found.path, { start: first, end: last }))
    return new Response(body as ReadableStream<Uint8Array> | null, {
      status: range === "whole" ? 200 : 206,
      headers: about,
    })
  },
}

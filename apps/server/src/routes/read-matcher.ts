import { nameText, ReleaseId } from "@readback/domain"
import { readMatcher } from "@readback/pipeline"
import { z } from "zod"
import { parseInput } from "../parse-input.ts"
import { isKnownTag } from "./is-known-tag.ts"
import type { Route } from "./route.ts"

const Input = z.object({ releaseId: ReleaseId, profile: nameText, engine: nameText })

/**
 * A release as the server compiled it, for the browser to load. Release, profile and engine never change, so it is kept
 * for good, but only for the session that was allowed it: another session asks again.
 */
export const readMatcherRoute: Route = {
  method: "GET",
  path: "/api/releases/:releaseId/matcher",
  action: "glossary:read",
  operation: {
    summary: "Read a compiled release",
    description: "What the browser scores with; private to this version of the program.",
    query: Input,
    answer: { mediaType: "application/octet-stream", description: "The compiled release." },
    also: { 304: "It is what the caller has." },
  },
  handle: async ({ request, params, query, ctx }) => {
    const { tag, bytes } = await readMatcher(ctx, parseInput(Input, { ...query, ...params }))
    const takesGzip = /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "")
    const etag = `"${tag}${takesGzip ? ".gzip" : ""}"`
    const headers = {
      etag,
      "cache-control": "private, max-age=31536000, immutable",
      vary: "cookie, accept-encoding",
    }
    if (isKnownTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers })
    const { plain, gzip } = await bytes()
    return new Response(takesGzip ? gzip : plain, {
      headers: {
        ...headers,
        "content-type": "application/octet-stream",
        ...(takesGzip ? { "content-encoding": "gzip" } : {}),
      },
    })
  },
}

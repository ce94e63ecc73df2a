import { Concordance } from "@readback/domain"
import { exportConcordance } from "@readback/pipeline"
import { parseInput } from "../parse-input.ts"
import { attachment } from "./attachment.ts"
import type { Route } from "./route.ts"

/** Every hit of a concordance as a CSV file, found while it is sent. */
export const exportConcordanceRoute: Route = {
  method: "GET",
  path: "/api/glossaries/:glossaryId/concordance",
  action: "evidence:read",
  operation: {
    summary: "Download a concordance",
    description: "Every hit of some words in prompts, responses and rewrites, found while it is sent.",
    query: Concordance,
    answer: { mediaType: "text/csv", description: "One hit a row, with the words around it." },
  },
  handle: async ({ params, query, ctx }) => {
    const { fileName, content } = await exportConcordance(ctx, parseInput(Concordance, { ...query, ...params }))
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": attachment(fileName),
      "cache-control": "private, no-store",
    }
    return new Response(bodyOf(content), { headers })
  },
}

function bodyOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      let piece = ""
      // A page of texts without a hit is nothing to send.
      while (piece === "") {
        const next = await pieces.next()
        if (next.done === true) return controller.close()
        piece = next.value
      }
      controller.enqueue(encoder.encode(piece))
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
}

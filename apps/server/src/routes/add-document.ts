import { GlossaryId, nameText } from "@readback/domain"
import { addReferenceDocument, authorize } from "@readback/pipeline"
import { z } from "zod"
import { fileTooLarge } from "../file-too-large.ts"
import { parseInput } from "../parse-input.ts"
import type { Route } from "./route.ts"

const Params = z.object({ glossaryId: GlossaryId })
const Query = z.object({ file: nameText })

/** Adds the request's body, plain text or Markdown, to the reference documents of a glossary. */
export const addDocumentRoute: Route = {
  method: "POST",
  path: "/api/glossaries/:glossaryId/documents",
  action: "glossary:edit",
  operation: {
    summary: "Add a reference document to a glossary",
    description: "Term candidates are looked for in it.",
    query: Query,
    body: { mediaType: "text/plain", description: "Plain text or Markdown in UTF-8, at most 5 MiB." },
    answer: { mediaType: "application/json", description: "The document's id and size." },
    also: { 413: "The document is larger than 5 MiB." },
  },
  handle: async ({ request, params, query, ctx, services }) => {
    const { glossaryId } = parseInput(Params, params)
    const { file } = parseInput(Query, query)
    authorize(ctx, "glossary:edit")
    const bytes = await wholeBody(request, services.limits.referenceDocument)
    return Response.json(await addReferenceDocument(ctx, { glossaryId, name: file, bytes }))
  },
}

async function wholeBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let received = 0
  for await (const chunk of request.body ?? []) {
    received += chunk.length
    if (received > maxBytes) throw fileTooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

import { Failure, nameText } from "@readback/domain"
import { importGlossary } from "@readback/pipeline"
import { z } from "zod"
import type { Route } from "./route.ts"

/** Largest glossary file, in bytes: about ten times 50,000 concepts. */
const MAX_BYTES = 64 * 1024 ** 2

const Query = z.object({
  name: nameText,
  file: nameText,
  classification: nameText,
  language: nameText.default("en"),
  onDefect: z.enum(["keep-good", "refuse"]).default("keep-good"),
})

/** Imports the request's body, a glossary CSV, as the next release of the named glossary and answers the report. */
export const importGlossaryRoute: Route = {
  method: "POST",
  path: "/api/glossaries/imports",
  action: "glossary:import",
  handle: async ({ request, query, ctx }) => {
    const { name, file, classification, language, onDefect } = Query.parse(query)
    const content = await readBounded(request)
    return Response.json(
      await importGlossary(ctx, { name, fileName: file, classification, language, content, onDefect }),
    )
  },
}

async function readBounded(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let received = 0
  for await (const chunk of request.body ?? []) {
    received += chunk.length
    if (received > MAX_BYTES) {
      throw new Failure(
        "too_large",
        `The file is larger than ${MAX_BYTES / 1024 ** 2} MiB. Split it into smaller files.`,
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

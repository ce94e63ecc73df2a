import { nameText } from "@readback/domain"
import { authorize, importGlossary } from "@readback/pipeline"
import { z } from "zod"
import { fileTooLarge } from "../file-too-large.ts"
import { parseInput } from "../parse-input.ts"
import type { Route } from "./route.ts"

const Query = z.object({
  name: nameText,
  file: nameText,
  classification: nameText,
  language: nameText.default("en"),
  onDefect: z.enum(["keep-good", "refuse"]).default("keep-good"),
})

/** Imports the request's body, a glossary file of any known format, as the next release of the named glossary and answers the report. */
export const importGlossaryRoute: Route = {
  method: "POST",
  path: "/api/glossaries/imports",
  action: "glossary:import",
  handle: async ({ request, query, ctx, services }) => {
    const { name, file, classification, language, onDefect } = parseInput(Query, query)
    authorize(ctx, "glossary:import")
    const content = await readBounded(request, services.limits.glossaryFile)
    return Response.json(
      await importGlossary(ctx, { name, fileName: file, classification, language, content, onDefect }),
    )
  },
}

async function readBounded(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let received = 0
  for await (const chunk of request.body ?? []) {
    received += chunk.length
    if (received > maxBytes) throw fileTooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

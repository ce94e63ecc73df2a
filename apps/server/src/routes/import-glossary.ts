import { Failure, nameText } from "@readback/domain"
import { authorize, importGlossary } from "@readback/pipeline"
import { z } from "zod"
import { fileTooLarge } from "../file-too-large.ts"
import { parseInput } from "../parse-input.ts"
import type { Route } from "./route.ts"

const flag = z.enum(["true", "false"]).transform((word) => word === "true")

const Column = z.object({
  role: z.enum([
    "conceptId",
    "term",
    "termLanguage",
    "alternatives",
    "acronyms",
    "hidden",
    "definition",
    "definitionSource",
    "subjectFields",
    "note",
    "status",
    "partOfSpeech",
    "context",
    "termInfo",
    "forbidden",
    "ignored",
  ]),
  language: nameText.optional(),
  label: nameText.optional(),
})

/** How a table is arranged, as JSON: what each column holds (null: nothing of interest), and whether headings stand above. */
const Table = z.object({
  columns: z.array(Column.nullable()).max(200).optional(),
  hasHeadings: z.boolean().default(true),
  delimiter: z.enum([",", ";", "\t"]).optional(),
})

/** A tag as glossaries that are there may have it; files are held to the same. */
const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u, "A language is a BCP 47 tag, such as en or en-US.")

const Query = z.object({
  name: nameText,
  file: nameText,
  classification: nameText,
  language: LanguageTag.default("en"),
  onDefect: z.enum(["keep-good", "refuse"]).default("keep-good"),
  policy: z.enum(["by-id", "by-term", "add-only"]).default("by-id"),
  removeMissing: flag.default(false),
  dryRun: flag.default(false),
  table: z.string().max(20_000).optional(),
})

/**
 * Imports the request's body, a glossary file of any known format, as a draft proposal for the named glossary, or with
 * `dryRun` only looks at what that would be, and answers the report.
 */
export const importGlossaryRoute: Route = {
  method: "POST",
  path: "/api/glossaries/imports",
  action: "glossary:import",
  operation: {
    summary: "Import a glossary as a draft proposal",
    description:
      "The body is the file: TBX, CSV, JSON or SKOS. Nothing changes before the proposal is approved and published.",
    query: Query,
    body: { mediaType: "application/octet-stream", description: "The file, at most 64 MiB." },
    answer: { mediaType: "application/json", description: "The report: proposal, counts and located issues." },
    also: { 413: "The file is larger than 64 MiB." },
  },
  handle: async ({ request, query, ctx, services }) => {
    const { file, dryRun, table, ...input } = parseInput(Query, query)
    authorize(ctx, "glossary:import")
    const content = bounded(request, services.limits.glossaryFile)
    const arranged = table === undefined ? {} : { table: tableOf(table) }
    return Response.json(
      await importGlossary(ctx, { ...input, ...arranged, fileName: file, isDryRun: dryRun, content }),
    )
  },
}

/** A body piece by piece, as long as it is no longer than allowed. */
async function* bounded(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get("content-length")) > maxBytes) throw fileTooLarge(maxBytes)
  let received = 0
  for await (const chunk of request.body ?? []) {
    received += chunk.length
    if (received > maxBytes) throw fileTooLarge(maxBytes)
    yield chunk
  }
}

function tableOf(json: string) {
  const { columns, hasHeadings, delimiter } = parseInput(Table, parsedJson(json))
  return {
    hasHeadings,
    ...(columns === undefined
      ? {}
      : { columns: columns.map((column) => (column === null ? undefined : withoutUndefined(column))) }),
    ...(delimiter === undefined ? {} : { delimiter }),
  }
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Failure("invalid", "The arrangement of the table is not JSON. Choose the columns again.")
  }
}

function withoutUndefined({ role, language, label }: z.infer<typeof Column>) {
  return { role, ...(language === undefined ? {} : { language }), ...(label === undefined ? {} : { label }) }
}

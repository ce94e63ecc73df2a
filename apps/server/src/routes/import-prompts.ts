import { rm } from "node:fs/promises"
import { ImportId, ImportOptions, nameText, ProjectId } from "@readback/domain"
import { authorizeProject, beginImport } from "@readback/pipeline"
import { z } from "zod"
import { parseInput } from "../parse-input.ts"
import { newId } from "../services.ts"
import type { Route } from "./route.ts"
import { spool } from "./spool.ts"

const Params = z.object({ projectId: ProjectId })
const Query = ImportOptions.omit({ columns: true }).extend({
  file: nameText.describe("The name of the file; its ending tells CSV from TSV."),
  id: ImportId.optional().describe("The id under which the import can be followed while it runs."),
  hold: z.enum(["yes", "no"]).default("no").describe("With yes, the file waits until its preview was looked at."),
})

/** Imports the request's body, a file of prompts and responses, and answers the import's report; or keeps the file. */
export const importPromptsRoute: Route = {
  method: "POST",
  path: "/api/projects/:projectId/imports",
  action: "import:create",
  operation: {
    summary: "Import a file of prompts and responses",
    description:
      "The body is the file: JSON Lines, a JSON list, CSV, TSV or Parquet, packed with gzip or Zstandard or not. All lines are checked before the first is stored; nothing is added twice.",
    query: Query,
    body: { mediaType: "application/octet-stream", description: "The file." },
    answer: {
      mediaType: "application/json",
      description:
        "The report: `importId`, `kind` (done, refused, cancelled, stopped; held where it waits), `format`, `counts`, and the first 1,000 `issues` with line and field.",
    },
    also: { 409: "The id is taken.", 413: "The file is larger than the installation takes." },
  },
  handle: async ({ request, params, query, ctx, services }) => {
    const { projectId } = parseInput(Params, params)
    const { file: fileName, onDefect, hold, id: importId = newId() } = parseInput(Query, query)
    // Before the upload: nobody may fill the disk with a file that is refused afterwards.
    await authorizeProject(ctx, "import:create", projectId)
    const { directory, run } = services.imports
    const path = await spool({ body: request.body, directory, id: importId, maxBytes: services.limits.promptFile })
    const state = hold === "yes" ? "held" : "running"
    try {
      await beginImport(ctx, { projectId, importId, fileName, state, spool: importId, options: { onDefect } })
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
    return Response.json(hold === "yes" ? { importId, kind: "held" } : await run(ctx, importId, fileName))
  },
}

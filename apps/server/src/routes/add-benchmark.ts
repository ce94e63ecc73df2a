import { rm } from "node:fs/promises"
import { nameText, ProjectId } from "@readback/domain"
import { addBenchmark, authorizeProject } from "@readback/pipeline"
import { z } from "zod"
import { parseInput } from "../parse-input.ts"
import { newId } from "../services.ts"
import type { Route } from "./route.ts"
import { spool } from "./spool.ts"

const Params = z.object({ projectId: ProjectId })
const Query = z.object({
  name: nameText.describe("What recipes call the benchmark; no two of a project have one name."),
  file: nameText.describe("The name of the file; .txt is one prompt a line, .csv and .tsv are tables."),
})

/** Adds the request's body, a file of prompts, to a project's benchmarks, and answers the report. */
export const addBenchmarkRoute: Route = {
  method: "POST",
  path: "/api/projects/:projectId/benchmarks",
  action: "export:create",
  operation: {
    summary: "Add a benchmark that releases are checked against",
    description:
      "The body is the file: plain text with one prompt a line, or any format that an import reads, of which only the prompts count. At most 100,000 prompts. One line that cannot be read refuses the file; of the texts only hashes, signatures and the first 200 characters are kept.",
    query: Query,
    body: { mediaType: "application/octet-stream", description: "The file, at most 1 GiB." },
    answer: {
      mediaType: "application/json",
      description:
        "The report: `kind` (done, or refused: nothing was stored); `benchmarkId`, `prompts` and `repeated`, or `errors` and the first 1,000 `issues` with line and field.",
    },
    also: { 409: "The name is taken.", 413: "The file is larger than 1 GiB." },
  },
  handle: async ({ request, params, query, ctx, services }) => {
    const { projectId } = parseInput(Params, params)
    const { name, file: fileName } = parseInput(Query, query)
    // Before the upload: nobody may fill the disk with a file that is refused afterwards.
    await authorizeProject(ctx, "export:create", projectId)
    const { directory, fileOf } = services.imports
    const id = newId()
    const path = await spool({ body: request.body, directory, id, maxBytes: services.limits.benchmarkFile })
    try {
      return Response.json(await addBenchmark(ctx, { projectId, name, file: fileOf(id, fileName) }))
    } finally {
      await rm(path, { force: true })
    }
  },
}
